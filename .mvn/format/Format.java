import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats what changed since the last build ({@code apply}), or names every file that is not formatted and fails
 * ({@code check}).
 *
 * <p>A program of its own, run by the JDK that compiles, because a formatter inside Maven's own Java 17 cannot read
 * Java 25.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    public static void main(String[] arguments) throws IOException {
        boolean check = arguments[0].equals("check");
        Path stamp = Path.of(arguments[1]);
        Path modules = Path.of(arguments[2]);
        FileTime started = FileTime.fromMillis(System.currentTimeMillis());
        List<Path> unformatted = sources(modules, check ? FileTime.fromMillis(0) : lastRun(stamp)).parallelStream()
                .filter(source -> !isFormatted(source, check))
                .toList();
        if (check && !unformatted.isEmpty()) {
            System.err.println("Not formatted (a build without CI=true formats them):");
            unformatted.forEach(source -> System.err.println("  " + modules.relativize(source)));
            System.exit(1);
        }
        Files.writeString(stamp, "");
        Files.setLastModifiedTime(stamp, started);
    }

    private static FileTime lastRun(Path stamp) throws IOException {
        try {
            return Files.getLastModifiedTime(stamp);
        } catch (NoSuchFileException _) {
            return FileTime.fromMillis(0);
        }
    }

    private static List<Path> sources(Path modules, FileTime changedAfter) throws IOException {
        try (Stream<Path> children = Files.list(modules)) {
            return children.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(Format::javaFiles)
                    .filter(source -> modified(source).compareTo(changedAfter) >= 0)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path source) {
        try {
            return Files.getLastModifiedTime(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFormatted(Path source, boolean check) {
        try {
            String text = Files.readString(source);
            String formatted = format(text);
            if (!check && !formatted.equals(text)) {
                Files.writeString(source, formatted);
            }
            return formatted.equals(text);
        } catch (FormatterException e) {
            throw new IllegalStateException(source + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(String text) throws FormatterException {
        String imported = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), Style.PALANTIR);
        return FORMATTER.formatSourceAndFixImports(imported);
    }

    private Format() {}
}
