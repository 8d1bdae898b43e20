package nl.noaber.app;

import java.util.function.IntSupplier;

/** Somebody at the keyboard, or the machine, stops a command before it is done: that is no failure of the command. */
final class Interruption {

    private final Thread told;

    @SuppressWarnings("SystemOut")
    private Interruption(String sentence) {
        this.told = new Thread(() -> System.err.println(sentence), "told");
    }

    /**
     * Does the work. When the process is told to stop meanwhile, says this one sentence, and nothing of what the work
     * misses as all that it uses is stopped.
     */
    static int during(IntSupplier work, String sentence) {
        return new Interruption(sentence).during(work);
    }

    private int during(IntSupplier work) {
        Runtime.getRuntime().addShutdownHook(told);
        try {
            int status = work.getAsInt();
            isOver();
            return status;
        } catch (RuntimeException failed) {
            if (isOver()) {
                throw failed;
            }
            return 0;
        }
    }

    /** False when the process is stopping already. */
    private boolean isOver() {
        try {
            return Runtime.getRuntime().removeShutdownHook(told);
        } catch (IllegalStateException stopping) {
            return false;
        }
    }
}
