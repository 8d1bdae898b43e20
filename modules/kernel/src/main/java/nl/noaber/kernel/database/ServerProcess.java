package nl.noaber.kernel.database;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The running server. */
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATA_OPTION = "--datadir=";

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Makes the system tables in an empty folder: the server reads their SQL and ends. */
    static void bootstrap(ServerPrograms programs, Path data, Path log) throws IOException {
        List<String> command = command(programs, data);
        command.addAll(List.of("--bootstrap", "--log-warnings=0", "--max-allowed-packet=8M"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (Path sql : programs.systemTables()) {
                Files.copy(sql, input);
            }
        }
        if (waitFor(process) != 0) {
            throw failed(log);
        }
    }

    static ServerProcess start(ServerPrograms programs, DataFolder folder, int port, List<String> options)
            throws IOException {
        List<String> command = command(programs, folder.data());
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=mariadb.sock",
                "--pid-file=" + folder.processId(),
                "--init-file=" + folder.users(),
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=" + DatabaseConnection.COLLATION,
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M"));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        // The server writes it too, but only when it is nearly ready: whoever kills us before leaves it behind as well.
        Files.writeString(folder.processId(), process.pid() + "\n");
        awaitReady(process, folder.log());
        return new ServerProcess(process);
    }

    /** A server whose process was killed without warning lives on, and would keep the data to itself. */
    static void stopOrphan(DataFolder folder) throws IOException {
        if (!Files.exists(folder.processId())) {
            return;
        }
        String id = Files.readString(folder.processId()).strip();
        Optional<ProcessHandle> orphan =
                id.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(id)) : Optional.empty();
        orphan.filter(process -> isDatabaseOf(process, folder.data())).ifPresent(ServerProcess::end);
    }

    void stop() {
        end(process.toHandle());
    }

    private static List<String> command(ServerPrograms programs, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--basedir=" + programs.base(),
                DATA_OPTION + data.toRealPath(),
                "--lc-messages-dir=" + programs.share(),
                "--plugin-dir=" + programs.share(),
                "--innodb-log-file-size=96M",
                // Whether a record names its reader is asked for the few that are restricted; the other way round, all
                // that name the reader are collected first, for a page of fifty.
                "--optimizer-switch=exists_to_in=off",
                // Reachable from this machine only; making a key pair at each start takes between 2 and 20 seconds.
                "--ssl=0"));
        if ("root".equals(System.getProperty("user.name")) && !ServerPrograms.isWindows()) {
            command.add("--user=root");
        }
        return command;
    }

    private static void awaitReady(Process process, Path log) {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread.ofVirtual().name("mariadb-log").start(() -> copyLog(process, log, ready));
        try {
            if (!ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw failed(log);
            }
        } catch (TimeoutException | ExecutionException e) {
            end(process.toHandle());
            throw new DatabaseStartException("The database did not start; what it says is in " + log + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(process.toHandle());
            throw new IllegalStateException("interrupted while the database started", e);
        }
    }

    private static void copyLog(Process process, Path log, CompletableFuture<Boolean> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter copy =
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.append(line).append('\n').flush();
                if (line.contains("ready for connections")) {
                    ready.complete(true);
                }
            }
            ready.complete(false);
        } catch (IOException e) {
            ready.completeExceptionally(new UncheckedIOException(e));
        }
    }

    private static DatabaseStartException failed(Path log) throws DatabaseStartException {
        return new DatabaseStartException(
                "The database did not start" + lastError(log) + "; the rest of what it said is in " + log + ".");
    }

    private static String lastError(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains("[ERROR]") && !line.contains("Aborting"))
                    .map(line -> line.replaceAll(".*\\[ERROR]\\s*", ": "))
                    .reduce("", (_, last) -> last);
        } catch (IOException _) {
            return "";
        }
    }

    /** By what it was started with: its id may have gone to another process since, another folder's database among them. */
    private static boolean isDatabaseOf(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        boolean database = info.command()
                .filter(command -> command.matches(".*(mariadbd|mysqld)(\\.exe)?"))
                .isPresent();
        return database
                && info.arguments()
                        .map(arguments -> Stream.of(arguments).anyMatch(argument -> names(argument, data)))
                        .orElse(ServerPrograms.isWindows()); // which tells nobody what a process was started with
    }

    /** By whatever way: a folder that is a symbolic link is the one that it leads to. */
    private static boolean names(String argument, Path data) {
        try {
            return argument.startsWith(DATA_OPTION)
                    && Files.isSameFile(Path.of(argument.substring(DATA_OPTION.length())), data);
        } catch (IOException _) {
            return false;
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was made", e);
        }
    }
}
