package nl.noaber.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One of the server folders that are kept between builds: each test run holds one, several may run at once. */
record Slot(Path folder, FileChannel lock) {

    static Slot take(Path parent) {
        try {
            Files.createDirectories(parent);
            for (int number = 1; ; number++) {
                FileChannel channel = FileChannel.open(
                        parent.resolve("slot-" + number + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                if (isNowOurs(channel)) {
                    return new Slot(parent.resolve("slot-" + number), channel);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("taking a database folder in " + parent, e);
        }
    }

    private static boolean isNowOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("releasing " + folder, e);
        }
    }
}
