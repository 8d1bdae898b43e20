package nl.noaber.testkit;

/** One of two that leave a mess for each other; which runs first does not matter. */
class FirstUntidyTest extends UntidyTests {
    FirstUntidyTest(Notes notes, TestClock clock) {
        super(notes, clock);
    }
}
