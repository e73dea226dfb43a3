"""What the keyboard alone leads to."""

from webdriver import Browser


def walk(address, expect):
    """From the first page to the second with the keyboard alone."""
    print("== keyboard", flush=True)
    tab, enter, down, space = "\ue004", "\ue007", "\ue015", " "
    browser = Browser(width=1280)
    try:
        browser.open(f"{address}/?lang=nl")
        browser.keys(tab)
        expect(browser.run("return document.activeElement.className") == "skip",
               "the first stop leads to the content")
        for _ in range(12):
            if browser.run("return document.activeElement.name") == "scheme":
                break
            browser.keys(tab)
        browser.keys(space)
        expect(browser.value("scheme") != "", "a choice with the space bar")
        outline = browser.run("return getComputedStyle(document.activeElement).outlineStyle")
        expect(outline == "solid", f"where the focus is can be seen: {outline}")
        browser.leave(lambda: browser.keys(enter))
        expect("Over uzelf" in browser.title, f"Enter goes on: {browser.title}")
        for _ in range(12):
            if browser.run("return document.activeElement.name") == "born-day":
                break
            browser.keys(tab)
        browser.keys("1", "4", tab, "2", tab, "1", "9", "6", "1")
        browser.leave(lambda: browser.keys(enter))
        expect("functie toevoegen" in browser.title, f"Enter goes on: {browser.title}")
        for _ in range(20):
            if browser.run("return document.activeElement.id") == "function":
                break
            browser.keys(tab)
        browser.keys(down)
        expect(browser.value("function") != "", "a function with the arrow keys")
        for _ in range(20):
            if browser.run("return document.activeElement.name") == "from-year":
                break
            browser.keys(tab)
        browser.keys(*"1990", tab, space)
        browser.leave(lambda: browser.keys(enter))
        expect(browser.count(".job") == 1, f"a function by the keyboard: {browser.title}")
        for _ in range(20):
            if browser.run("return document.activeElement.value") == "next":
                break
            browser.keys(tab)
        browser.leave(lambda: browser.keys(enter))
        expect("Klopt dit" in browser.title, f"the list by the keyboard: {browser.title}")
        browser.leave(lambda: browser.run("document.querySelector('#asof-day').focus()")
                      or browser.keys(enter))
        expect("Fout" not in browser.title and browser.count(".answer") == 1,
               f"the answer by the keyboard: {browser.title}")
        forms(browser, address, expect)
        numbers(browser, address, expect)
    except Exception as error:  # noqa: BLE001
        expect(False, f"keyboard: {error!r}")
    finally:
        browser.close()


def forms(browser, address, expect):
    """A fault and its field with the keyboard alone, on the pages that take a file."""
    tab, enter = "\ue004", "\ue007"
    for path, value in (("/hr", "look"), ("/schemes/check", "next")):
        browser.open(f"{address}{path}?lang=nl")
        for _ in range(30):
            browser.keys(tab)
            if browser.run("const e = document.activeElement;"
                           "return e.value === arguments[0] && e.tabIndex >= 0", value):
                break
        browser.leave(lambda: browser.keys(enter))
        expect(browser.run("return document.activeElement.id") == "faults",
               f"{path}: the list of faults has the focus")
        browser.keys(tab)
        browser.keys(enter)
        expect(browser.run("return document.activeElement.id") == "file",
               f"{path}: the list leads to the field")


def numbers(browser, address, expect):
    """A number of a variant is changed and compared with the keyboard alone."""
    tab, enter, down = "\ue004", "\ue007", "\ue015"
    browser.open(f"{address}/variants?lang=nl")
    # The site takes a scheme by itself, so its numbers stand there at once.
    for _ in range(40):
        if browser.run("return document.activeElement.id.startsWith('a-')"
                       " && document.activeElement.id !== 'a-title'"):
            break
        browser.keys(tab)
    name = browser.run("return document.activeElement.labels[0].innerText")
    expect(name.startswith("Variant A"), f"the field says what it is: {name}")
    outline = browser.run("return getComputedStyle(document.activeElement).outlineStyle")
    expect(outline == "solid", f"where the focus is can be seen: {outline}")
    # Tabbing into a field selects what stands there; Enter in it compares.
    browser.keys(*"zwaar")
    browser.leave(lambda: browser.keys(enter))
    expect(browser.run("return document.activeElement.id") == "faults",
           "/variants: the list of faults has the focus")
    browser.keys(tab)
    browser.keys(enter)
    expect(browser.run("return document.activeElement.value") == "zwaar",
           "/variants: the list leads to the field, as it was typed")
    browser.run("document.activeElement.select()")
    browser.keys(*"0,9")
    browser.leave(lambda: browser.keys(enter))
    expect(browser.count(".answer") == 1, f"the comparison by the keyboard: {browser.title}")
    stops = []
    for _ in range(20):
        browser.keys(tab)
        stops.append(browser.run("return document.activeElement.value || ''"))
    for go in ("html", "json", "csv", "variant-a", "back"):
        expect(go in stops, f"/variants: the keyboard comes to {go}: {stops}")
    for _ in range(40):
        if browser.run("return document.activeElement.className") == "scroll":
            break
        browser.keys(tab)
    browser.keys(down)
    expect(browser.run("return document.activeElement.className") == "scroll",
           "/variants: a wide table can be reached and scrolled")
