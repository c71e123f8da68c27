"""Translates what is open in an XLIFF 1.2 file with translate-toolkit: python3 fill_xliff.py FILE"""
import copy
import sys

from translate.storage import xliff

from french import french


def translated(element):
    element.sub = [
        french(part) if isinstance(part, str) else translated(part) for part in element.sub
    ]
    return element


store = xliff.xlifffile.parsefile(sys.argv[1])
for unit in store.units:
    if unit.isheader() or (unit.istranslated() and not unit.isfuzzy()):
        continue
    unit.rich_target = [translated(copy.deepcopy(element)) for element in unit.rich_source]
    unit.markfuzzy(False)
    unit.marktranslated = True
store.save()
