package nl.noaber.app;

import java.util.List;

/** What the process was started for. */
sealed interface Command permits Serve, Generate {

    void run(Settings settings);

    static Command of(List<String> arguments) {
        if (arguments.isEmpty() || arguments.equals(List.of("serve"))) {
            return new Serve();
        }
        if (arguments.getFirst().equals("generate") && arguments.size() == 2) {
            return new Generate(count(arguments.getLast()));
        }
        throw new Unusable("There is no command '" + String.join(" ", arguments)
                + "': use nothing (or 'serve') to start Noaber, or 'generate 200000' to fill it with contact moments.");
    }

    private static int count(String text) {
        if (text.matches("[1-9]\\d{0,6}")) {
            return Integer.parseInt(text);
        }
        throw new Unusable("'" + text + "' is no number of contact moments: choose one from 1 to 9999999.");
    }
}
