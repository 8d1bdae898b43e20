package nl.noaber.app;

import java.util.List;

/** What the process was started for. */
sealed interface Command permits Serve {

    void run(Settings settings);

    static Command of(List<String> arguments) {
        if (arguments.isEmpty() || arguments.equals(List.of("serve"))) {
            return new Serve();
        }
        throw new Unusable(
                "There is no command '" + String.join(" ", arguments) + "': use 'serve' (or nothing) to start Noaber.");
    }
}
