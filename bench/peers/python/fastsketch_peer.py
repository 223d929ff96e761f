from FastSketchLSH import LSH, FastSimilaritySketch
from peer import VALUES, earlier_first, run, shingles

BANDS = 32


def whole(texts):
    sketches = FastSimilaritySketch(VALUES).batch([list(shingles(text)) for text in texts], num_threads=1)
    index = LSH(VALUES, BANDS, num_threads=1)
    index.insert(sketches)
    return earlier_first(index.query(sketches))


def sign(hashes, offsets):
    return FastSimilaritySketch(VALUES).batch_csr(hashes, offsets, prehashed=True, num_threads=1)


run(whole, sign)
