"""Random people for a scheme: careers that come near its edges, as a file of rows and as histories."""
import csv
import datetime
import io
import json

KEYS = ["function", "from", "to", "fte", "hours", "kind", "employer", "sector"]
NUMBERS = {"fte", "hours"}


def found(value, key):
    """Every text under that key, wherever in a scheme it stands."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key:
                yield from ([inner] if isinstance(inner, str) else inner if isinstance(inner, list) else [])
            yield from found(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from found(inner, key)


def attributes(value):
    """Every rule about a named fact."""
    if isinstance(value, dict):
        if isinstance(value.get("attribute"), dict):
            yield value["attribute"]
        for inner in value.values():
            yield from attributes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from attributes(inner)


def dated(value):
    """The first number or word of a value that may differ by date."""
    while isinstance(value, (list, dict)):
        value = value[0] if isinstance(value, list) else value.get("value", next(iter(value.values())))
    return value


def plain(text):
    """Whether a cell can hold it without quotes."""
    return not any(char in text for char in ',"\n')


class People:
    """Makes people for a scheme, from a generator of random numbers."""

    def __init__(self, scheme, random, quoted):
        self.random = random
        rules = scheme.get("conditions", {})
        self.facts = list({rule["name"]: rule for rule in attributes(rules)}.values())
        time = scheme.get("time") or {}
        own = time.get("employers") or []
        self.must_name_employer = bool(own)
        self.employers = list(own) + list(found(rules, "employer")) + ([] if own else ["Elders BV"])
        self.sectors = list(found(rules, "sector")) + ["elders"]
        self.kinds = list(time.get("kinds") or {})
        self.has_hours = "fullTimeHours" in scheme
        names = ["other", "unknown"]
        for function in scheme.get("functions") or []:
            label = function.get("label", function["id"])
            names += [function["id"]] * 3 + list(function.get("aliases", []))
            names.append(label if isinstance(label, str) else label["nl"])
        if scheme.get("unlistedFunction") == "zero":
            names.append("Iets anders")
        self.names = [name for name in names if quoted or plain(name)]

    def day(self, first, last):
        random = self.random
        return datetime.date(random.randint(first, last), random.randint(1, 12), random.randint(1, 28))

    def fact(self, rule):
        """A value near the bound of a rule."""
        pick = self.random.choice
        if "equals" in rule:
            wanted = dated(rule["equals"])
            if isinstance(wanted, bool):
                return pick([True, True, False])
            return pick([wanted, wanted, "iets anders"])
        bound = float(dated(rule.get("atMost", rule.get("atLeast"))))
        return max(0, round(bound + pick([-1, -0.01, 0, 0, 0.01, 2.5]), 2))

    def spell(self, begin, end, is_last):
        random = self.random
        spell = {"function": random.choice(self.names), "from": str(begin)}
        if not is_last or random.random() < 0.5:
            spell["to"] = str(end)
        choice = random.randrange(10)
        if choice >= 8:
            spell["fte"] = random.choice(["0.8", "0.5", "0.3333", "0.95"])
        elif choice == 7 and self.has_hours:
            spell["hours"] = random.choice(["36", "24.5", "0"])
        elif choice >= 5:
            spell["fte"] = random.choice(["1", "0"])
        if self.kinds and random.random() < 0.4:
            spell["kind"] = random.choice(self.kinds)
        if self.must_name_employer or random.random() < 0.75:
            spell["employer"] = random.choice(self.employers)
        if random.random() < 0.8:
            spell["sector"] = random.choice(self.sectors)
        return spell

    def person(self):
        random = self.random
        born = self.day(1956, 1978) if random.random() < 0.96 else datetime.date(1960, 2, 29)
        facts = {rule["name"]: self.fact(rule) for rule in self.facts if random.random() < 0.85}
        begin = born + datetime.timedelta(days=random.randint(6000, 9500))
        spells = []
        count = random.randint(1, 6)
        for index in range(count):
            end = begin + datetime.timedelta(
                days=random.choice([10, 200, 900, 2500, 5000, 9000]) + random.randint(0, 700))
            spells.append(self.spell(begin, end, index == count - 1 or random.random() < 0.1))
            begin = end + datetime.timedelta(days=random.choice([1, 1, 1, 1, 2, 60, 700, -30]))
        return {"born": str(born), "attributes": facts, "history": spells}

    def table(self, people):
        """Everyone as rows of a population file."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        facts = [rule["name"] for rule in self.facts]
        writer.writerow(["id", "born", *KEYS, *(f"attr.{name}" for name in facts)])
        for number, person in enumerate(people):
            said = [person["attributes"].get(name, "") for name in facts]
            said = [{True: "ja", False: "nee"}[fact] if isinstance(fact, bool) else fact for fact in said]
            for spell in person["history"]:
                writer.writerow(
                    [f"P{number}", person["born"], *(spell.get(key, "") for key in KEYS), *said])
        return out.getvalue()


def history(person):
    """A person as a history that `calc` reads, with the evidence that an export is."""
    spells = [
        {key: float(value) if key in NUMBERS else value for key, value in spell.items()}
        | {"evidence": "payroll"} for spell in person["history"]]
    return json.dumps({**person, "history": spells}, ensure_ascii=False)
