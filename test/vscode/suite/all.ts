// Every test file of the suite, in the order they run.
import './activation.test';
import './highlights.test';
import './reading.test';
import './commands.test';
import './texts.test';
import './semanticTokens.test';
import './decide.test';
import './decisions.test';
import './sidecar.test';
import './export.test';
import './glossaries.test';
import './views.test';
import './trees.test';
import './questions.test';
import './inlayHints.test';
import './map.test';
import './keybindings.test';
