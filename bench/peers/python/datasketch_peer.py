from datasketch import MinHash, MinHashLSH
from peer import THRESHOLD, VALUES, run, shingles


def whole(texts):
    index = MinHashLSH(threshold=THRESHOLD, num_perm=VALUES)
    pairs = []
    sets = ([shingle.encode() for shingle in shingles(text)] for text in texts)
    for article, sketch in enumerate(MinHash.bulk(sets, num_perm=VALUES)):
        if len(sketch) == 0 or sketch.is_empty():
            continue
        pairs.extend((other, article) for other in index.query(sketch))
        index.insert(article, sketch, check_duplication=False)
    return pairs


def sign(hashes, offsets):
    values = hashes.tolist()
    sets = (values[int(offsets[i]) : int(offsets[i + 1])] for i in range(len(offsets) - 1))
    return MinHash.bulk(sets, num_perm=VALUES, hashfunc=lambda value: value & 0xFFFFFFFF)


run(whole, sign)
