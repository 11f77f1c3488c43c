"""rdflib reads the Web Annotations; their positions are those of Python's own strings."""
import json
import sys
from pathlib import Path

from rdflib import Graph, Namespace, RDF

OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
folder = Path(sys.argv[1])
context = json.loads((Path(__file__).parent.parent / "annotationContext.json").read_text("utf-8"))["@context"]
files = sorted(folder.glob("*.jsonld"))
assert files, "there are annotations to read"
for file in files:
    collection = json.loads(file.read_text("utf-8"))
    # The standard's context is elsewhere on the web; its terms are here.
    collection["@context"] = [context if c == "http://www.w3.org/ns/anno.jsonld" else c for c in collection["@context"]]
    graph = Graph().parse(data=json.dumps(collection), format="json-ld", base="https://example.org/")
    text = (folder / f"{file.stem}.txt").read_bytes().decode("utf-8")
    annotations = set(graph.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == len(collection["first"]["items"]) > 50, len(annotations)
    checked = 0
    for annotation in annotations:
        target = graph.value(annotation, OA.hasTarget)
        selectors = {graph.value(s, RDF.type): s for s in graph.objects(target, OA.hasSelector)}
        quote, position = selectors[OA.TextQuoteSelector], selectors.get(OA.TextPositionSelector)
        if position is None:
            continue
        start, end = (int(graph.value(position, p)) for p in (OA.start, OA.end))
        assert text[start:end] == str(graph.value(quote, OA.exact)), text[start:end]
        checked += 1
    assert checked > 50, checked
    assert set(graph.subjects(RDF.type, SCHEMA.Person)), "people are schema.org's"
print(f"{len(files)} files")
