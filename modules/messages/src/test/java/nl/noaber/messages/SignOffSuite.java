package nl.noaber.messages;

import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What tests of sign-offs begin with: a world that is loaded once, the same day for each, and no mail server. */
abstract class SignOffSuite {

    final Viewer staff = People.staff();
    final Viewer anybody = SignOffWorld.anybody();

    @BeforeAll
    void load(World world) {
        world.load();
    }

    @BeforeEach
    void begin(TestClock clock, Postman postman) {
        clock.set(TestClock.START);
        postman.rests();
    }
}
