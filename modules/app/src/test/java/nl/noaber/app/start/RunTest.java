package nl.noaber.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/run} in a clone where nothing is built, on a machine that lacks something. */
@DisabledOnOs(OS.WINDOWS)
class RunTest {

    private static final List<String> TOOLS = List.of("dirname", "readlink", "sed", "head", "find");

    private Path machine = Path.of("");
    private Path programs = machine;

    @BeforeEach
    void machineWithTheUsualPrograms(@TempDir Path folder) throws IOException {
        machine = folder;
        programs = Files.createDirectories(machine.resolve("bin"));
        for (String tool : TOOLS) {
            program(tool, "exec " + found(tool) + " \"$@\"");
        }
        Files.createDirectories(machine.resolve("clone/deploy"));
        Files.copy(Path.of("../../deploy/run"), machine.resolve("clone/deploy/run"));
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        assertThat(run())
                .isEqualTo("2 Maven is not installed: install Maven 3.8 or newer (on Debian: apt install"
                        + " maven), then run this again.\n");
    }

    @Test
    void saysThatNodeIsMissing() throws Exception {
        program("mvn", "exit 1");
        assertThat(run()).startsWith("2 Node.js with npm is not installed").endsWith("then run this again.\n");
    }

    @Test
    void saysThatNodeIsTooOld() throws Exception {
        program("mvn", "exit 1");
        program("npm", "exit 1");
        program("node", "echo v18.19.0");
        assertThat(run()).startsWith("2 Node.js v18.19.0 is too old").endsWith("then run this again.\n");
    }

    @Test
    void saysThatTheBuildFailed() throws Exception {
        program("mvn", "echo 'no space left'; exit 1");
        program("npm", "exit 1");
        program("node", "echo v22.1.0");
        program("rm", "exit 0");
        assertThat(run()).startsWith("2 Building Noaber").contains("no space left", "the lines above say why");
    }

    private void program(String name, String script) throws IOException {
        Path program = programs.resolve(name);
        Files.writeString(program, "#!" + found("bash") + "\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static Path found(String tool) {
        return List.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("This machine has no " + tool));
    }

    /** With the exit status, and all that was said. */
    private String run() throws IOException, InterruptedException {
        Path said = machine.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(
                        found("bash").toString(),
                        machine.resolve("clone/deploy/run").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment()
                .put(
                        "NOABER_JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + Files.readString(said);
    }
}
