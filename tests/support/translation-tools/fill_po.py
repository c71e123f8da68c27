"""Translates what is open in a PO file with polib, as a translator's script would: python3 fill_po.py FILE"""
import sys

import polib

from french import french

catalogue = polib.pofile(sys.argv[1])
for entry in catalogue:
    if entry.obsolete or (entry.msgstr and not entry.fuzzy):
        continue
    entry.msgstr = french(entry.msgid)
    entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    entry.previous_msgid = None
catalogue.save(sys.argv[1])
