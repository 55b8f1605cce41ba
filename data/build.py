"""Builds the tables of this Data Package from the raw downloads: `make data`, or `python data/build.py [RAW]`.

RAW is the folder of the raw tables, `../shared/data` next to the project by default. Nobody who uses factcheck needs
it: what this program writes is committed. Two runs on the same raw tables write the same bytes.
"""

import csv
import gzip
import hashlib
import html
import io
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Context, Decimal
from pathlib import Path

HERE = Path(__file__).parent
FIRST_TRADE_YEAR = 1992  # the first year after the Soviet Union; before it half of today's countries have no figures
DIGITS = Context(prec=10)  # the raw figures carry binary noise in the digits after
Row = Sequence[str]

# Dependencies: their names count, but "Dutch" or "French" alone never means one of them, nor does their capital.
DEPENDENT = frozenset({
    "ABW", "AIA", "ALA", "ASM", "ATA", "ATF", "BES", "BLM", "BMU", "BVT", "CCK", "COK", "CUW", "CXR", "CYM",
    "ESH", "FLK", "FRO", "GGY", "GIB", "GLP", "GRL", "GUF", "GUM", "HMD", "IMN", "IOT", "JEY", "MAF", "MNP",
    "MSR", "MTQ", "MYT", "NCL", "NFK", "NIU", "PCN", "PRI", "PYF", "REU", "SGS", "SHN", "SJM", "SPM", "SXM",
    "TCA", "TKL", "UMI", "VGB", "VIR", "WLF",
})  # fmt: skip
# Names that are far more often something else: the Channel island, a first name, a word.
DROPPED = frozenset({"Jersey", "The Valley", "Douglas", "Victoria", "Awal", "Congo", "Congolese", "Korean", "none", ""})
# What English calls with an article.
ARTICLE = frozenset({
    "ARE", "BHS", "CAF", "COG", "COM", "DOM", "GBR", "GMB", "MDV", "MHL", "NLD", "PHL", "SLB", "SYC", "USA",
    "CIS", "EAEU", "EU", "EUROZONE", "G7", "G8", "SCO", "CSTO", "GCC", "OECD",
})  # fmt: skip
SHORT = frozenset({"UK", "US", "HK", "NZ"})  # the two-letter abbreviations that newspapers use; "AS" and "CH" aren't
G8 = ("1997", "2014-03-24")  # with Russia in it; the source lists only Russia's row

# Where the World Bank's parenthesis doesn't hold a unit.
UNITS = {
    "SL.UEM.TOTL.ZS": "% of labor force",
    "SP.POP.TOTL": "people",
    "SL.TLF.TOTL.IN": "people",
    "SI.POV.GINI": "index",
    "NY.GDP.MKTP.KD.ZG": "percent",
    "PA.NUS.FCRF": "LCU per USD",
    "PA.NUS.PPPC.RF": "ratio",
    "CIA:LCU_PER_USD": "LCU per USD",
}
# Titles of the Factbook's figures, whose raw names are field names.
FACTBOOK = {
    "COAL_CONSUMPTION": "Coal consumption",
    "COAL_EXPORTS": "Coal exports",
    "COAL_IMPORTS": "Coal imports",
    "COAL_PRODUCTION": "Coal production",
    "COAL_PROVEN_RESERVES": "Coal, proven reserves",
    "CURRENT_ACCOUNT_USD": "Current account balance",
    "ELECTRICITY_CONSUMPTION": "Electricity consumption",
    "ELECTRICITY_EXPORTS": "Electricity exports",
    "ELECTRICITY_IMPORTS": "Electricity imports",
    "ELECTRICITY_INSTALLED_GENERATING_CAPACITY": "Electricity, installed generating capacity",
    "ELECTRICITY_TRANSMISSION_DISTRIBUTION_LOSSES": "Electricity, transmission and distribution losses",
    "EXPORTS_GS_USD": "Exports of goods and services",
    "EXTERNAL_DEBT_USD": "External debt, present value",
    "GDP_SHARE_AGRICULTURE": "Agriculture in GDP",
    "GDP_SHARE_INDUSTRY": "Industry in GDP",
    "GDP_SHARE_SERVICES": "Services in GDP",
    "GDP_USD": "GDP at the official exchange rate",
    "IMPORTS_GS_USD": "Imports of goods and services",
    "INFLATION_PCT": "Inflation, consumer prices",
    "LCU_PER_USD": "Exchange rate",
    "NATGAS_CONSUMPTION": "Natural gas consumption",
    "NATGAS_EXPORTS": "Natural gas exports",
    "NATGAS_IMPORTS": "Natural gas imports",
    "NATGAS_PRODUCTION": "Natural gas production",
    "NATGAS_PROVEN_RESERVES": "Natural gas, proven reserves",
    "PETROLEUM_CRUDE_OIL_ESTIMATED_RESERVES": "Crude oil, estimated reserves",
    "PETROLEUM_REFINED_PETROLEUM_CONSUMPTION": "Refined petroleum consumption",
    "PETROLEUM_TOTAL_PETROLEUM_PRODUCTION": "Petroleum production",
    "PUBLIC_DEBT_PCT_GDP": "Public debt",
    "REAL_GDP_GROWTH_PCT": "Real GDP growth",
    "REAL_GDP_PC_PPP_2021USD": "Real GDP per capita at purchasing power parity, 2021 dollars",
    "REAL_GDP_PPP_2021USD": "Real GDP at purchasing power parity, 2021 dollars",
    "RESERVES_USD": "Reserves of foreign exchange and gold",
    "UNEMPLOYMENT_PCT": "Unemployment rate",
}


def main(raw: Path) -> None:
    """Write every table and the datapackage.json that describes them."""
    if not raw.is_dir():
        sys.exit(f"{raw}: the raw tables are not there; say where they are: python data/build.py FOLDER")
    write("trade.csv.gz", ("reporter", "partner", "flow", "source", "year", "value", "flag"), trade(raw))
    indicators = list(indicator_rows(raw))
    write("indicators.csv.gz", ("measure", "area", "source", "year", "value"), indicators)
    write("shares.csv.gz", ("reporter", "partner", "flow", "source", "year", "percent"), shares(raw))
    write("exchange_rates.csv", ("currency", "source", "year", "per_usd"), exchange_rates(raw))
    write("measures.csv", ("measure", "title", "unit"), measures(raw, {row[0] for row in indicators}))
    write("countries.csv", ("code", "title", "phrase", "capital", "currency", "iso2", "m49"), countries(raw))
    write("names.csv", ("code", "lang", "kind", "name"), names(raw))
    write("groups.csv", ("group", "code", "joined", "left", "note"), groups(raw))
    describe()


def trade(raw: Path) -> Iterator[Row]:
    """Flows between countries, and with the world (WLD), in US dollars. Flag e: the publisher's own estimate."""
    rows = []
    for row in read(raw / "bilateral_trade.csv.gz"):
        if int(row["year"]) < FIRST_TRADE_YEAR:
            continue
        flag = "e" if row["flag"] == "e" else ""
        # Belarus has published no trade by partner since 2022; what the IMF gives for it is its estimate.
        if row["source"].startswith("imf_imts") and row["reporter_iso3"] == "BLR" and row["partner_iso3"] != "WLD":
            flag = "e"
        value = number(row["value_usd"])
        rows.append((row["reporter_iso3"], row["partner_iso3"], row["flow"], row["source"], row["year"], value, flag))
    yield from sorted(rows)


def indicator_rows(raw: Path) -> Iterator[Row]:
    """Yearly figures of countries and areas, without the years in which a figure is nought for all of them."""
    rows = [
        (row["indicator"].removeprefix("WDI:"), row["iso3"], row["source"], row["year"], number(row["value"]))
        for row in read(raw / "indicators.csv.gz")
    ]
    known = {(measure, source, year) for measure, _, source, year, value in rows if value != "0"}
    yield from sorted(row for row in rows if (row[0], row[2], row[3]) in known)


def shares(raw: Path) -> Iterator[Row]:
    """Top partners' shares in percent; of several editions that give one year, the latest."""
    latest = {}
    for row in sorted(read(raw / "partner_shares.csv.gz"), key=lambda row: row["commit_date"]):
        if row["iso3"] and row["partner_iso3"]:
            key = (row["iso3"], row["partner_iso3"], row["flow"], row["source"], row["year"])
            latest[key] = number(row["share_pct"])
    yield from sorted((*key, value) for key, value in latest.items())


def exchange_rates(raw: Path) -> Iterator[Row]:
    """Units of a currency for one US dollar, average of the year."""
    rows = read(raw / "fx.csv")
    yield from sorted((r["currency"], r["source"].partition(":")[0], r["year"], number(r["per_usd"])) for r in rows)


def measures(raw: Path, used: set[str]) -> Iterator[Row]:
    """The indicators that have figures: title and unit in the words of messages."""
    titles = {row["code"]: (row["title"], row["unit"]) for row in read(raw / "wdi_catalog.csv")}
    units = {row["indicator"]: row["unit"] for row in read(raw / "indicators.csv.gz")}
    for measure in sorted(used):
        field = measure.removeprefix("CIA:")
        title = FACTBOOK[field] if field != measure else titles[measure][0]
        unit = UNITS.get(measure) or unit_of(units.get(measure) or units[f"WDI:{measure}"])
        yield (measure, title, unit)


def unit_of(text: str) -> str:
    """The unit in a publisher's words for one."""
    if "US$" in text:
        return "USD"
    if text in ("%", "annual %"):
        return "percent"
    return text.replace("sq. km", "square kilometers", 1) if text == "sq. km" else text


def countries(raw: Path) -> Iterator[Row]:
    """Countries and territories with ISO 3166 and UN M49 codes; areas and former states have only a title."""
    titles = {row["code"]: row["name"] for row in added() if row["kind"] == "title"}
    seen = set()
    for row in read(raw / "countries.csv"):
        code = row["iso3"]
        seen.add(code)
        title = titles.get(code, row["name"].replace("&", "and").replace("’", "'"))
        phrase = f"the {title}" if code in ARTICLE else title
        yield (code, title, phrase, capital(row["capital"]), row["currency"], row["iso2"], row["m49"])
    for code in sorted(titles.keys() - seen):
        phrase = f"the {titles[code]}" if code in ARTICLE else titles[code]
        yield (code, titles[code], phrase, "", "", "", "")


def names(raw: Path) -> Iterator[Row]:
    """Everything a country or a group is called, by language (ISO 639-1) and kind; each name means one code only."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}

    def put(lang: str, name: str, code: str, kind: str) -> None:
        for form in spellings(name):
            if form not in DROPPED and (len(form) > 2 or not form.isupper() or form in SHORT):
                found.setdefault((lang, form), set()).add((code, kind))

    titles = {row["code"]: row["name"] for row in added() if row["kind"] == "title"}
    for row in read(raw / "countries.csv"):
        code = row["iso3"]
        put("en", row["name"], code, "name")
        put("en", titles.get(code, row["name"]), code, "name")
        for alias in row["aliases"].split("|"):
            put("en", alias, code, "alias")
        if code not in DEPENDENT:
            put("en", capital(row["capital"]), code, "capital")
            for demonym in row["demonyms"].split("|"):
                put("en", demonym, code, "demonym")
    for row in read(raw / "country_names_i18n.csv.gz"):
        put(row["lang"], row["name"], row["iso3"], "name")
    for row in added():
        if row["kind"] != "title":
            for form in spellings(row["name"]):
                found[("en", form)] = {(row["code"], row["kind"])}
    order = ("name", "alias", "demonym", "capital", "group")
    for (lang, name), meanings in sorted(found.items()):
        if len({code for code, _ in meanings}) == 1:
            code, kind = min(meanings, key=lambda meaning: order.index(meaning[1]))
            yield (code, lang, kind, name)


def spellings(name: str) -> Iterator[str]:
    """A name without the notes in it, and how else it is spelt: with and for &, Saint for St., without accents."""
    kept = re.sub(r"\s{0,3}\([^)]{0,200}(\)|$)", "", html.unescape(name)).strip(" *")
    if "," in kept or ";" in kept or "/" in kept or ":" in kept:
        return
    kept = kept.replace("’", "'")
    forms = [kept, kept.replace("&", "and"), re.sub(r"^St\. ", "Saint ", kept)]
    yield from (*forms, *(folded(form) for form in forms if folded(form).isascii()))


def folded(text: str) -> str:
    """Without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def capital(text: str) -> str:
    """The city in a note on the capital; of several the first."""
    if text.startswith(("no official", "administered")):
        return ""
    return re.split(r"\s{0,3}(?:[;(,]| in )", html.unescape(text), maxsplit=1)[0]


def groups(raw: Path) -> Iterator[Row]:
    """Who belongs to which group, and from when to when: ISO 8601 dates, a month or a year where no more is known."""
    rows = [(row["group"], row["iso3"], row["joined"], row["left"], row["note"]) for row in read(raw / "groups.csv")]
    rows += [("G8", row[1], *G8, "") for row in rows if row[0] == "G7"]
    yield from sorted(rows)


def added() -> Iterator[dict[str, str]]:
    """Our own additions to the names, and corrections of them; each with its reason."""
    yield from read(HERE / "names_added.csv")


def number(text: str) -> str:
    """A figure in plain decimal notation."""
    value = DIGITS.plus(Decimal(text)) if "." in text or "e" in text.lower() else Decimal(text)
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def read(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV table, compressed or not."""
    opened: Callable[..., io.TextIOWrapper] = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def write(name: str, header: Row, rows: Iterable[Row]) -> None:
    """Write a table, compressed without a date so that the same rows are the same bytes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    data = text.getvalue().encode()
    (HERE / name).write_bytes(gzip.compress(data, 9, mtime=0) if name.endswith(".gz") else data)
    print(f"{name}: {data.count(10) - 1:,} rows, {(HERE / name).stat().st_size:,} bytes")


def describe() -> None:
    """Complete package.toml's hand-written part by what is known of each file, and write datapackage.json."""
    import tomllib

    package = tomllib.loads((HERE / "package.toml").read_text("utf-8"))
    for resource in package["resources"]:
        data = (HERE / resource["path"]).read_bytes()
        resource |= {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
        resource |= {"type": "table", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
        if resource["path"].endswith(".gz"):
            resource["compression"] = "gz"
    (HERE / "datapackage.json").write_text(json.dumps(package, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "shared" / "data")
