"""Translates a PO file in a project of OmegaT, without its windows: python3 fill_omegat.py FILE"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape, unescape

from french import french

file = pathlib.Path(sys.argv[1])
folder = pathlib.Path(tempfile.mkdtemp())
for name in ("source", "target", "tm", "glossary", "dictionary", "omegat"):
    (folder / name).mkdir()
(folder / "omegat.project").write_text(
    """<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>EN</source_lang><target_lang>FR</target_lang><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>"""
)
shutil.copy(file, folder / "source" / file.name)


def omegat(*options):
    home = [f"--config-dir={folder / 'config'}", "--disable-location-save", "--disable-project-locking"]
    subprocess.run(["omegat", *options, *home, str(folder)], check=True, capture_output=True)


# What OmegaT itself takes for the segments, each with its words as its translation.
memory = folder / "all.tmx"
omegat("--mode=console-createpseudotranslatetmx", f"--pseudotranslatetmx={memory}", "--pseudotranslatetype=equal")


def unit(found):
    words = iter(re.findall(r"<seg>(.*?)</seg>", found.group(), re.S))
    source = next(words)
    # What the header says is not for translators.
    if "X-Concord-Original" in source:
        return ""
    target = escape(french(unescape(source)))
    return f'<tu><tuv lang="EN"><seg>{source}</seg></tuv><tuv lang="FR"><seg>{target}</seg></tuv></tu>'


text = re.sub(r"<tu>.*?</tu>", unit, memory.read_text("utf-8"), flags=re.S)
(folder / "omegat" / "project_save.tmx").write_text(text, "utf-8")
omegat("--mode=console-translate")
shutil.copy(folder / "target" / file.name, file)
shutil.rmtree(folder)
