// Every test file of the suite, in the order they run.
import './activation.test';
import './highlights.test';
