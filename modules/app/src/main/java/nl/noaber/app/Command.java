package nl.noaber.app;

import java.util.List;

/** What the process was started for. */
sealed interface Command permits Serve, Generate, Measure {

    void run(Settings settings);

    static Command of(List<String> arguments) {
        if (arguments.isEmpty() || arguments.equals(List.of("serve"))) {
            return new Serve();
        }
        if (arguments.equals(List.of("measure"))) {
            return new Measure();
        }
        if (arguments.getFirst().equals("generate") && arguments.size() == 2) {
            return new Generate(count(arguments.getLast()));
        }
        throw new Unusable("There is no command '" + String.join(" ", arguments)
                + "': use nothing (or 'serve') to start Noaber, 'generate 200000' to fill it with contact moments, or"
                + " 'measure' to see how fast it answers on those.");
    }

    private static int count(String text) {
        if (text.matches("[1-9]\\d{0,6}")) {
            return Integer.parseInt(text);
        }
        throw new Unusable("'" + text + "' is no number of contact moments: choose one from 1 to 9999999.");
    }
}
