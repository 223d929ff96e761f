from peer import THRESHOLD, VALUES, earlier_first, run, shingles
from rensa import RMinHash, RMinHashLSH

BANDS = 32


def whole(texts):
    sketches = RMinHash.from_token_sets((shingles(text) for text in texts), VALUES, 42)
    index = RMinHashLSH(THRESHOLD, VALUES, BANDS)
    index.insert_many(sketches)
    return earlier_first(index.query_all(sketches))


def sign(hashes, offsets):
    return RMinHash.digest_matrix_from_flat_token_hashes(hashes, offsets, VALUES, 42)


run(whole, sign)
