"""Ways to word what a table of one's own says, end to end: what is judged, and what is left alone."""

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.config import Settings
from tests.verdicts.own import written

TITLES = [
    {"filename": "wardens.csv", "title": "Park wardens per 1,000 people", "unit": "per 1,000 people"},
    {"filename": "hours.csv", "title": "Annual paddling hours", "unit": "hours"},
    {"filename": "roads.csv", "title": "Deaths from road injuries", "unit": "deaths"},
    {"filename": "canoes.csv", "title": "Share of the population with a canoe", "unit": "%"},
    {"filename": "taxes.csv", "title": "Tax revenue as a share of GDP", "unit": "%"},
    {"filename": "people.csv", "title": "Population", "unit": "people"},
    {"filename": "wells.csv", "title": "Number of people without access to wells", "unit": "people"},
    {"filename": "canoes_sold.csv", "title": "Canoe sales", "unit": ""},
    {"filename": "growth.csv", "title": "Annual population growth", "unit": "%"},
    {"filename": "visits.csv", "title": "", "unit": ""},
    {"filename": "mills.csv", "title": "", "unit": ""},
    {"filename": "rent.csv", "title": "Average monthly rent", "unit": "euros"},
]
TABLES = {
    "wardens": "year,FRA,ESP\n2013,3.1,2\n2014,3.2,2.1\n",
    "hours": "year,FRA,ESP\n2013,1500,1690\n2014,1510,1700\n",
    "roads": "year,FRA,ESP\n2013,3400,1680\n2014,3500,1690\n",
    "canoes": "year,FRA,ESP\n2000,20,5\n2013,39,11\n2014,40,12\n",
    "taxes": "year,FRA,ESP\n" + "".join(f"{year},{year - 1974},33\n" for year in range(1990, 2015)),
    "people": "year,FRA,ESP\n2012,64000000,46900000\n2013,65000000,46500000\n2014,66300000,46500000\n",
    "wells": "year,FRA,ESP\n2013,81000,7000\n2014,80000,6900\n",
    "canoes_sold": "year,France,Africa,European Union\n2013,80,300,500\n2014,90,300,600\n",
    "growth": "year,FRA,ESP,WLD\n2013,7.5,1,2\n2014,7.2,1,2\n",
    "visits": "town,year,Library visits\nAshford,2013,95000\nAshford,2014,90000\nBrook,2013,50000\nBrook,2014,40000\n",
    "mills": "mill,year,Electricity output (GWh)\nAshford,2013,500\nAshford,2014,512\nBrook,2013,50\nBrook,2014,40\n",
    "rent": "year,Ashford,Brook\n2013,800,610\n2014,810,620\n",
    "tries": "club,season,Tries scored\nAshford,2013,50\nAshford,2014,64\nBrook,2013,40\nBrook,2014,41\n",
    "Rainfall (mm)": "station,2013,2014\nAshford,600,700\nBrook,500,400\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of tables."""
    return written(tmp_path_factory.mktemp("tables"), TITLES, TABLES)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("France has 3.2 park wardens for every 1,000 people, compared with 2.1 in Spain.", "supported"),
        ("France has 3.2 park wardens for every 1,000 people, compared with 5 in Spain.", "contradicted"),
        ("France has 5 park wardens for every 1,000 people.", "contradicted"),
        ("The Spanish spend 1,700 hours a year paddling.", "supported"),
        ("The Spanish spend 2,400 hours a year paddling.", "contradicted"),
        ("The Spanish spend 40 hours a week paddling.", None),
        ("Some 3,500 people died on the roads of France in 2014.", "supported"),
        ("Road accidents killed 3,500 people in France in 2014.", "supported"),
        ("Road traffic crashes killed 9,500 people in France in 2014.", "contradicted"),
        ("Some 40% of the French population have a canoe.", "supported"),
        ("Some 70% of the rural population of France have a canoe.", None),
        ("Some 70% of women in France have a canoe.", None),
        ("Some 70% of men and women in France have a canoe.", "contradicted"),
        ("It was a bad year in 2000: 40% of the population of France had a canoe as late as 2014.", "supported"),
        ("The tax burden of France is 40% of GDP, the highest since the 1990s.", "supported"),
        ("The tax burden of Spain is 40% of GDP, the highest since the 1990s.", "contradicted"),
        ("The population of France is growing by 2% a year.", "supported"),
        ("The population of France is growing by 9% a year.", "contradicted"),
        ("The number of people without wells in France is more than 75,000.", "supported"),
        ("The number of people without wells in France is more than 175,000.", "contradicted"),
        ("Canoe sales in the EU were 600 in 2014.", "supported"),
        ("Canoe sales in the EU were 900 in 2014.", "contradicted"),
        ("Canoe sales in the EU were 600,000 in 2014.", None),
        ("In 2014, 300 canoes were sold in Africa.", "supported"),
        ("In 2014, 700 canoes were sold in Africa.", "contradicted"),
        ("In 2014, 700 canoes were sold in Asia.", None),
        ("From 2000 to 2014 the share of the French population with a canoe never fell below 15%.", None),
        ("In 2013 and 2014 the share of the French population with a canoe never fell below 38%.", "supported"),
        ("In 2013 and 2014 the share of the French population with a canoe never fell below 55%.", "contradicted"),
        ("Road deaths in Spain were among the highest in the world.", None),
        ("Deaths from road injuries were 2.9% higher in France in 2014 than in 2013.", "supported"),
        ("Deaths from road injuries were 20% higher in France in 2014 than in 2013.", "contradicted"),
        ("Deaths from road injuries were 2.9% lower in France in 2013 than in 2014.", "supported"),
        ("Deaths from road injuries were 20% higher in France than in Spain in 2014.", None),
        ("The population of France grew by 2.3 million between 2012 and 2014.", "supported"),
        ("The population of France grew by 4.3 million between 2012 and 2014.", "contradicted"),
        ("Annual population growth in Spain was 1.2% in 2014.", None),
        ("Annual population growth in Spain was 1.5% in 2014.", "contradicted"),
        ("France grew by 3 percent in 2014.", None),
        ("Library visits in Brook fell to 40,000 in 2014.", "supported"),
        ("Library visits in Brook rose to 40,000 in 2014.", "contradicted"),
        ("Altogether the two towns had 130,000 library visits in 2014.", "supported"),
        ("In 2014 the Ashford mill generated 512 GWh of electricity.", "supported"),
        ("In 2014 the Ashford mill generated 912 GWh of electricity.", "contradicted"),
        ("In 2014 the Ashford farm grew solar electricity output.", None),
        ("In 2014 the average monthly rent in Ashford was 810 euros.", "supported"),
        ("In 2014 the average monthly rent in Ashford was 1,210 euros.", "contradicted"),
        ("Rent in Ashford was 810 euros a week in 2014.", None),
        ("Ashford scored 64 tries in 2014.", "supported"),
        ("Ashford scored 94 tries in 2014.", "contradicted"),
        ("In 2014 Ashford had 700 mm of rain.", "supported"),
        ("In 2014 Ashford had 900 mm of rain.", "contradicted"),
        ("The share of the French population with a canoe rose to 40% in 2014.", "supported"),
        ("The share of the French population with a canoe fell to 40% in 2014.", "contradicted"),
        ("The share of the French population with a canoe rose to 60% in 2014.", "contradicted"),
        ("The rate of annual population growth in France fell to 7.2% in 2014.", "supported"),
    ],
)
def test_wordings(folder: Path, text: str, label: str | None) -> None:
    settings = Settings(data=(str(folder),), date="2014-12-01", select=("D",))
    report = pipeline.check(("-",), settings, text.encode())
    labels = [
        label
        for finding in report.findings
        for label in finding.labels
        if any(evidence.source.publisher == "your own table" for evidence in finding.evidence)
    ]
    assert next((label for label in ("contradicted", "supported") if label in labels), None) == label
