"""NLTK reads the CoNLL-2003 files in each scheme and finds the same names in all of them."""
import sys
from pathlib import Path

from nltk.chunk.util import conlltags2tree
from nltk.corpus.reader import ConllCorpusReader
from nltk.tree import Tree

folder = Path(sys.argv[1])


def names(scheme):
    reader = ConllCorpusReader(str(folder / scheme), r".*\.conll", ("words", "pos", "ignore", "chunk"))
    found = []
    for sentence in reader.iob_sents():
        tags = [(word, pos, to_iob2(tag, before)) for (word, pos, tag), before in zip(sentence, [None, *sentence])]
        for tree in conlltags2tree(tags):
            if isinstance(tree, Tree):
                found.append((tree.label(), " ".join(word for word, _ in tree.leaves())))
    return found


def to_iob2(tag, before):
    """BIOES tells more than IOB2, and IOB1 less; what they say is the same."""
    mark, _, label = tag.partition("-")
    if mark == "S":
        return f"B-{label}"
    if mark == "E":
        return f"I-{label}"
    if mark == "I" and (before is None or before[2].partition("-")[2] != label):
        return f"B-{label}"
    return tag


iob2 = names("IOB2")
assert len(iob2) > 50, len(iob2)
assert {label for label, _ in iob2} == {"PER", "ORG", "TERM"}
assert ("PER", "Deng Zhonghan") in iob2
assert names("BIOES") == iob2
assert names("IOB1") == iob2
print(f"{len(iob2)} names")
