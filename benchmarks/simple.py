"""Simple claims as people write them for a fact-check desk, true by data/ or with another number: judged, and right.

The kind of test: Thorne & Vlachos 2017, "An extensible framework for verification of numerical claims": one country,
one indicator, one number, in crowd workers' words. They had 68% right; our target: 85% of those judged, half judged.
"""

from random import Random

from benchmarks.perturbations import COUNTRIES, SEED, label_of, made, other_number
from factcheck import resources

EACH = 3
"""True claims of each phrasing, and as many false ones."""

PHRASINGS = (
    ("SP.POP.TOTL", "Roughly {people} people lived in {one} in {year}."),
    ("SP.POP.TOTL", "There were {people} people in {one} in {year}."),
    ("SP.POP.TOTL", "The number of people in {one} reached {people} in {year}."),
    ("SP.POP.TOTL", "{one} was home to {people} people in {year}."),
    ("SP.POP.TOTL", "{one} had around {people} inhabitants in {year}."),
    ("SP.POP.TOTL", "In {year}, {people} people were living in {one}."),
    ("SP.POP.TOTL", "{one}'s total population was about {people} in {year}."),
    ("SP.POP.GROW", "The population growth rate of {one} was {signed} in {year}."),
    ("SP.POP.GROW", "In {year} the population of {one} {grew} by {percent}."),
    ("NY.GDP.MKTP.KD.ZG", "{one}'s GDP {grew} at a rate of {percent} in {year}."),
    ("NY.GDP.MKTP.KD.ZG", "In {year}, the economy of {one} {grew} {percent}."),
    ("NY.GDP.MKTP.KD.ZG", "{one} had GDP growth of {signed} in {year}."),
    ("NY.GDP.MKTP.CD", "The economy of {one} was worth {money} in {year}."),
    ("NY.GDP.MKTP.CD", "{one} had a GDP of roughly {money} in {year}."),
    ("NY.GDP.PCAP.CD", "In {year} GDP per person in {one} was ${number}."),
    ("NY.GNP.PCAP.CD", "The gross national income per capita in {one} was ${number} in {year}."),
    ("NY.GNP.PCAP.CD", "GNI per head in {one} stood at {number} dollars in {year}."),
    ("FP.CPI.TOTL.ZG", "The inflation rate for {one} in {year} was {signed}."),
    ("FP.CPI.TOTL.ZG", "{one} had an annual inflation rate of {signed} in {year}."),
    ("SL.UEM.TOTL.ZS", "Around {percent} of people in {one} were unemployed in {year}."),
    ("SL.UEM.TOTL.ZS", "{percent} of {one}'s workforce was out of work in {year}."),
    ("SL.UEM.TOTL.ZS", "In {year} {one} had a jobless rate of {percent}."),
    ("SP.DYN.TFRT.IN", "Women in {one} had {number} children on average in {year}."),
    ("SP.DYN.TFRT.IN", "The average woman in {one} had {number} children in {year}."),
    ("SP.DYN.TFRT.IN", "In {year} {one} had a fertility rate of {number} births per woman."),
    ("SP.DYN.LE00.IN", "In {year} the average life expectancy in {one} was {number} years."),
    ("SP.DYN.LE00.IN", "Life expectancy at birth was {number} in {one} in {year}."),
    ("SP.URB.TOTL.IN.ZS", "{percent} of the population of {one} lived in urban areas in {year}."),
    ("SP.URB.TOTL.IN.ZS", "In {year}, {percent} of people in {one} lived in cities."),
    ("AG.LND.TOTL.K2", "The land area of {one} is {number} square kilometers."),
    ("AG.LND.TOTL.K2", "{one} has {number} sq km of land area."),
    ("AG.SRF.TOTL.K2", "{one} covers {number} square kilometres."),
    ("BX.KLT.DINV.CD.WD", "Foreign direct investment net inflows to {one} were {money} in {year}."),
    ("BX.KLT.DINV.CD.WD", "{one} received {money} in foreign direct investment in {year}."),
    ("BX.TRF.PWKR.CD.DT", "In {year} {one} received remittances of {money}."),
    ("MS.MIL.XPND.GD.ZS", "{one} spent {percent} of its GDP on the military in {year}."),
    ("GB.XPD.RSDV.GD.ZS", "In {year} research and development spending in {one} was {percent} of GDP."),
    ("NE.EXP.GNFS.ZS", "Exports made up {percent} of {one}'s GDP in {year}."),
    ("NE.IMP.GNFS.ZS", "In {year} imports were equal to {percent} of the GDP of {one}."),
    ("NV.AGR.TOTL.ZS", "Agriculture contributed {percent} to the GDP of {one} in {year}."),
    ("NV.IND.TOTL.ZS", "Industry accounted for {percent} of {one}'s economy in {year}."),
    ("SL.TLF.TOTL.IN", "The labour force of {one} was {people} in {year}."),
    ("FI.RES.TOTL.CD", "Total reserves of {one} were {money} in {year}."),
    ("DT.DOD.DECT.CD", "The external debt of {one} totalled {money} in {year}."),
    ("EG.USE.ELEC.KH.PC", "Electricity consumption per capita in {one} was {number} kWh in {year}."),
    ("EN.POP.DNST", "{one} had {number} people per square kilometre in {year}."),
)  # fmt: skip
"""Indicators, and how they are told."""

SAYS_TRUE = ("supported", "supported only by rounding")
SAYS_FALSE = ("contradicted", "outdated", "misleading")


def run() -> None:
    """Print how many of the claims are judged, and how many of these rightly."""
    reference, random = resources.reference(), Random(SEED)
    judged = right = made_up = 0
    for measure, phrasing in PHRASINGS:
        found = []
        for _ in range(20 * EACH):
            found += made(reference, phrasing, measure, random.choice(COUNTRIES), None, random)
            if len(found) == EACH:
                break
        for each in found:
            for text, expected in ((each.text, SAYS_TRUE), (other_number(each, random, reference), SAYS_FALSE)):
                label = label_of(text or "")
                made_up += 1
                judged += label in SAYS_TRUE + SAYS_FALSE
                right += label in expected
    print(
        f"simple claims: {made_up} in {len(PHRASINGS)} phrasings, half of them false; "
        f"{judged / made_up:.0%} judged, {right / max(judged, 1):.1%} of these right"
    )
