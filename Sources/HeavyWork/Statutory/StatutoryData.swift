/// The statutory figures that ship with the library, as the text of a statutory file.
///
/// This is the one place to change each year: see `checkedOn` and the sources. A file of the
/// same form replaces them all.
enum StatutoryData {
  static let text = #"""
    {
      "heavywork": 1,
      "version": "2026.3",
      "checkedOn": "2026-11-21",
      "sources": {
        "rijksoverheid": {
          "title": "Rijksoverheid: wanneer gaat mijn AOW in?",
          "url": "https://rijksoverheid.nl/onderwerpen/algemene-ouderdomswet-aow/vraag-en-antwoord/wanneer-gaat-mijn-aow-in",
          "read": "2026-11-21", "basis": "summary" },
        "leefzorg": {
          "title": "Ik woon leef zorg: wat is mijn AOW-leeftijd?",
          "url": "https://www.ikwoonleefzorg.nl/financien/wat-is-mijn-aow-leeftijd",
          "read": "2026-11-21", "basis": "press" },
        "pensioenkenner": {
          "title": "Pensioenkenner: AOW (leeftijd vastgesteld tot en met september 1964)",
          "url": "https://www.pensioenkenner.nl/aow", "read": "2026-11-21", "basis": "press" },
        "syfers": {
          "title": "Syfers: AOW-leeftijd blijft 67 jaar en drie maanden in 2031",
          "url": "https://syfers.nl/?p=2639", "read": "2026-11-21", "basis": "press" },
        "berveling": {
          "title": "Berveling: drempelvrijstelling RVU 2021",
          "url": "https://berveling.nl/drempelvrijstelling-rvu/", "read": "2026-11-21", "basis": "press" },
        "spw": {
          "title": "SPW: verhoogd bedrag 2022 drempelvrijstelling RVU",
          "url": "https://www.spw.nl/werkgevers/nieuwsoverzicht/2022/februari/verhoogd-bedrag-2022-drempelvrijstelling-rvu",
          "read": "2026-11-21", "basis": "summary" },
        "transitievergoeding": {
          "title": "RVU-regeling 2023", "url": "https://www.transitievergoeding.nl/rvu-regeling/",
          "read": "2026-11-21", "basis": "press" },
        "mijnafbouw": {
          "title": "Mijn Afbouw: veelgestelde vragen werknemers (2024)",
          "url": "https://www.mijnafbouw.nl/faq-werknemers/", "read": "2026-11-21", "basis": "summary" },
        "kwps": {
          "title": "KWPS: RVU-drempelvrijstelling 2025 en vanaf 2026",
          "url": "https://www.kwps.nl/en/actualiteiten/rvu-threshold-exemption-redesigned-starting-2026",
          "read": "2026-11-21", "basis": "summary" },
        "caraad": {
          "title": "CA Raad: RVU vanaf 2026, bedrag en heffing",
          "url": "https://caraad.com/?p=2547", "read": "2026-11-21", "basis": "summary" },
        "rekenbuddy": {
          "title": "Rekenbuddy: AOW-bedragen", "url": "https://rekenbuddy.nl/nieuws/aow-bedragen",
          "read": "2026-11-21", "basis": "press" },
        "maxvandaag": {
          "title": "MAX Vandaag: AOW-bedragen per 1 januari 2024",
          "url": "https://www.maxvandaag.nl/sessies/themas/geld-werk-recht/aow-bedragen-per-1-januari-2024-bekend-op-hoeveel-geld-heeft-u-recht/",
          "read": "2026-11-21", "basis": "press" },
        "aow-nu": {
          "title": "aow.nu: AOW-bedragen 2024", "url": "https://www.aow.nu/aow-bedragen-2024/",
          "read": "2026-11-21", "basis": "press" },
        "svb": {
          "title": "SVB: AOW pension rates",
          "url": "https://www.svb.nl/en/aow-pension/aow-pension-rates/aow-pension-rates",
          "read": "2026-11-21", "basis": "full" },
        "bijnametpensioen": {
          "title": "Bijna met pensioen: AOW 2026",
          "url": "https://bijnametpensioen.nl/aow-2026-de-aow-bedragen-en-belangrijkste-data-voor-2026-voorlopige-bedragen",
          "read": "2026-11-21", "basis": "press" }
      },
      // When each table has to be looked up: in the month before new figures can hold. A look that
      // found nothing new counts too: give the table a "checkedOn" of its own, or change the one above.
      "upkeep": {
        "statePensionAge": {
          "changesIn": [1],
          "what": {
            "nl": "Welke AOW-leeftijd is vastgesteld voor vijf jaar verder? Voeg een regel toe als zij verandert, en zet setThrough op de laatste geboortedatum waarvoor zij vaststaat.",
            "en": "Which state pension age was set for five years ahead? Add a row if it changes, and set setThrough to the last birth date for which it is set." },
          "url": "https://rijksoverheid.nl/onderwerpen/algemene-ouderdomswet-aow/vraag-en-antwoord/wanneer-gaat-mijn-aow-in" },
        "exemptThreshold": {
          "changesIn": [1],
          "what": {
            "nl": "Hoeveel is de drempelvrijstelling per maand in het nieuwe jaar, en hoeveel mag er bovenop (extra)? Voeg een regel toe.",
            "en": "What is the exempt threshold a month in the new year, and how much may come on top (extra)? Add a row." },
          "url": "https://caraad.com/?p=2547" },
        "levy": {
          "changesIn": [1],
          "what": {
            "nl": "Is het tarief van de pseudo-eindheffing veranderd bij de belastingplannen? Voeg een regel toe, alleen als het verandert.",
            "en": "Did the tax plans change the rate of the levy? Add a row, only if it changes." },
          "url": "https://caraad.com/?p=2547" },
        "statePensionSingle": {
          "changesIn": [1, 7],
          "what": {
            "nl": "Hoeveel is de bruto AOW per maand voor een alleenstaande, zonder vakantiegeld? Voeg een regel toe.",
            "en": "What is the gross state pension a month for a single person, without holiday pay? Add a row." },
          "url": "https://www.svb.nl/en/aow-pension/aow-pension-rates/aow-pension-rates" }
      },
      // Born from this day on: the age, until the next row. Rows after setThrough are not law yet.
      "statePensionAge": {
        "rows": [
          { "bornFrom": "1955-09-01", "years": 66, "months": 7, "source": "leefzorg" },
          { "bornFrom": "1956-06-01", "years": 66, "months": 10, "source": "leefzorg" },
          { "bornFrom": "1957-03-01", "years": 67, "months": 0, "source": "rijksoverheid" },
          { "bornFrom": "1961-01-01", "years": 67, "months": 3, "source": "rijksoverheid" }
        ],
        // The ages for 2030 and 2031 (born from October 1962) follow from these two sources.
        "setThrough": "1964-09-30",
        "setThroughSources": ["pensioenkenner", "syfers"]
      },
      // Euros a month that an employer may pay without the levy; extra: the amount on top from 2026.
      "exemptThreshold": [
        { "year": 2021, "perMonth": 1847, "source": "berveling" },
        { "year": 2022, "perMonth": 1874, "source": "spw" },
        { "year": 2023, "perMonth": 2037, "source": "transitievergoeding" },
        { "year": 2024, "perMonth": 2182, "source": "mijnafbouw" },
        { "year": 2025, "perMonth": 2273, "source": "kwps" },
        { "year": 2026, "perMonth": 2357, "extra": 300, "source": "caraad" }
      ],
      // Percent of what is paid above the threshold; from this year until the next row.
      "levy": [
        { "fromYear": 2011, "percent": 52, "source": "kwps" },
        { "fromYear": 2026, "percent": 57.7, "source": "caraad" },
        { "fromYear": 2027, "percent": 64, "source": "caraad" },
        { "fromYear": 2028, "percent": 65, "source": "caraad" }
      ],
      // Gross a month for a single person, without holiday pay.
      "statePensionSingle": [
        { "from": "2023-01-01", "perMonth": 1430.80, "source": "rekenbuddy" },
        { "from": "2023-07-01", "perMonth": 1458.15, "source": "rekenbuddy" },
        { "from": "2024-01-01", "perMonth": 1541.53, "source": "maxvandaag" },
        { "from": "2024-07-01", "perMonth": 1569.75, "source": "aow-nu" },
        { "from": "2025-01-01", "perMonth": 1580.92, "source": "svb" },
        { "from": "2025-07-01", "perMonth": 1612.44, "source": "svb" },
        { "from": "2026-01-01", "perMonth": 1637.57, "source": "bijnametpensioen" }
      ]
    }
    """#
}
