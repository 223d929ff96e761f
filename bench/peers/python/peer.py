"""What the programs of all Python peers share: how they are called, and what they say.

    python NAME_peer.py FOLDER WORK LIMIT PAIRS

FOLDER holds texts.jsonl, hashes.u64 (the distinct hashed shingles of one article after the other) and offsets.u64.
WORK is `whole` (texts in, pairs out) or `sign` (hashed shingles in, signatures out). The work is done twice in one
process; the first time is the cold one. The pairs that were found go to the file PAIRS, two little-endian u32 each.
"""

import json
import re
import resource
import sys
import time

import numpy as np

VALUES = 128
THRESHOLD = 0.5
WORD = re.compile(r"\w+")


def shingles(text):
    """Distinct runs of three words."""
    words = WORD.findall(text.lower())
    return {" ".join(words[i : i + 3]) for i in range(len(words) - 2)}


def run(whole, sign):
    """`whole(texts)` gives pairs of positions, the earlier first; `sign(hashes, offsets)` gives anything."""
    folder, work, limit, out = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    if work == "whole":
        with open(folder + "/texts.jsonl", encoding="utf-8") as lines:
            given = (list(json.loads(line) for line, _ in zip(lines, range(limit))),)
        job = whole
    else:
        offsets = np.fromfile(folder + "/offsets.u64", dtype=np.uint64)[: limit + 1]
        given = (np.fromfile(folder + "/hashes.u64", dtype=np.uint64)[: int(offsets[-1])], offsets)
        job = sign
    seconds = []
    for _ in range(2):
        begin = time.perf_counter()
        made = job(*given)
        seconds.append(time.perf_counter() - begin)
    if work == "whole":
        np.array(sorted(set(made)), dtype="<u4").tofile(out)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"cold": seconds[0], "warm": seconds[1], "peak": peak}))


def earlier_first(found):
    """Pairs of a list of lists of positions, without those of an article with itself."""
    return [(other, article) for article, others in enumerate(found) for other in others if other < article]
