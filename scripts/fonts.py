"""
Makes src/site/components/fonts/ from the packages of @fontsource-variable: the weights that the site
uses, and for the scripts that share a page with few Latin letters, their figures and signs alone. And
src/site/server/fonts/, in the format and the two weights in which Pango takes them for cards.

    python3 -m venv FOLDER && FOLDER/bin/pip install fonttools==4.68.0 brotli==1.2.1
    FOLDER/bin/python scripts/fonts.py

Source Serif's licence reserves "Source" for the unchanged font (OFL-1.1, condition 3), so ours is
called Concord Serif.
"""

from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

root = Path(__file__).parent.parent
packages = root / "node_modules/@fontsource-variable"
target = root / "src/site/components/fonts"
for_cards = root / "src/site/server/fonts"

weights = (400, 700)
# What text needs; small capitals, fractions and the like are never asked for.
features = "kern mark mkmk ccmp locl liga rlig calt init medi fina isol tnum pnum lnum onum".split()
# Contextual alternates are half of Inter's rules, and arrows made of hyphens no part of a text.
features_of_inter = [feature for feature in features if feature != "calt"]

# What English takes. Accents double a Latin font, and every script quotes English now and then.
basic_latin = "0020-007E,00A0,00A7,00AB,00BB,2013-2014,2018-201A,201C-201E,2022,2026,20AC"
signs = (
    "0020-0040,005B-0060,007B-007E,00A0,00A7,00AB,00BB,2013-2014,2018-201A,201C-201E,2022,2026"
)
modern_arabic = (
    "060C,061B,061F,0621-063A,0640-0655,0660-066C,0670-0671,067E,0686,0698,06A9,06AF,06CC,06D4,"
    "06F0-06F9,200C-200F"
)


def part(name, source, unicodes="*", without="", features=features, rename=None):
    lighter = BytesIO()
    instancer.instantiateVariableFont(TTFont(packages / source), {"wght": weights}).save(lighter)
    font = TTFont(lighter)
    options = Options(flavor="woff2", layout_features=features, name_IDs=[*range(7), 13, 14])
    subsetter = Subsetter(options)
    kept = set(font.getBestCmap() if unicodes == "*" else parse_unicodes(unicodes))
    subsetter.populate(unicodes=kept - set(parse_unicodes(without)))
    subsetter.subset(font)
    for record in font["name"].names if rename else []:
        # 0 is the copyright, 13 and 14 are the licence; those stay as they are.
        if record.nameID not in (0, 13, 14):
            record.string = record.toUnicode().replace(*rename).replace(
                *(text.replace(" ", "") for text in rename)
            )
    font.flavor = "woff2"
    font.save(target / f"{name}.woff2")
    print(f"{name:28} {(target / f'{name}.woff2').stat().st_size / 1000:6.1f} kB")


for style in ("normal", "italic"):
    named = {"rename": ("Source Serif 4", "Concord Serif")}
    of = "source-serif-4/files/source-serif-4-{}-wght-" + f"{style}.woff2"
    part(f"serif-latin-{style}", of.format("latin"), basic_latin, **named)
    part(f"serif-accents-{style}", of.format("latin"), without=basic_latin, **named)
    part(f"serif-latin-ext-{style}", of.format("latin-ext"), **named)
    part(f"serif-cyrillic-{style}", of.format("cyrillic"), **named)
    part(f"serif-signs-{style}", of.format("latin"), signs, **named)
of = "inter/files/inter-{}-wght-normal.woff2"
inter = {"features": features_of_inter}
part("inter-latin", of.format("latin"), basic_latin, **inter)
part("inter-accents", of.format("latin"), without=basic_latin, **inter)
part("inter-latin-ext", of.format("latin-ext"), **inter)
part("inter-cyrillic", of.format("cyrillic"), **inter)
arabic = "noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2"
part("noto-naskh-arabic-modern", arabic, modern_arabic)
part("noto-naskh-arabic-signs", arabic.replace("arabic-wght", "latin-wght"), signs)


def card_font(name, source, family):
    for weight, style in ((400, "Regular"), (650, "Bold")):
        font = TTFont(packages / source)
        instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
        options = Options(layout_features=features, name_IDs=[0, 13, 14], hinting=False)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=set(font.getBestCmap()))
        subsetter.subset(font)
        is_bold = style == "Bold"
        font["OS/2"].usWeightClass = 700 if is_bold else 400
        font["OS/2"].fsSelection = 0x20 if is_bold else 0x40
        font["head"].macStyle = 1 if is_bold else 0
        full = f"{family} {style}"
        for name_id, text in enumerate((family, style, f"{full} {name}", full, "Version 1"), 1):
            font["name"].setName(text, name_id, 3, 1, 0x409)
        font["name"].setName(full.replace(" ", "-"), 6, 3, 1, 0x409)
        font.flavor = None
        font.save(for_cards / f"{name}-{style.lower()}.ttf")


for part_of in ("latin", "latin-ext", "cyrillic", "cyrillic-ext"):
    source = f"source-serif-4/files/source-serif-4-{part_of}-wght-normal.woff2"
    card_font(f"serif-{part_of}", source, "Concord Serif")
card_font("arabic", arabic, "Concord Naskh")
