from gaoya.minhash import MinHashStringIndex
from peer import THRESHOLD, earlier_first, run

# As its documentation has it for this threshold: 42 bands of 3 values, here of shingles of three words.
BANDS = 42
ROWS = 3


def whole(texts):
    index = MinHashStringIndex(32, THRESHOLD, BANDS, ROWS, None, "word", True, (3, 3), "smallvec")
    index.par_bulk_insert_docs(list(range(len(texts))), texts)
    return earlier_first(index.par_bulk_query(texts))


run(whole, None)
