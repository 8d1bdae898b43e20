package nl.noaber.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about this installation.
 *
 * @param port where it listens, {@code PORT}; 8080 unless said otherwise
 * @param data where the embedded database keeps its data, {@code NOABER_DATA}
 * @param jdbcUrl another database instead of the embedded one, {@code NOABER_JDBC_URL}, with {@code NOABER_JDBC_USER}
 *     and {@code NOABER_JDBC_PASSWORD}
 * @param sessionSecret what signs sessions and encrypts second factors, {@code NOABER_SESSION_SECRET}; one of the embedded
 *     database's folder, or of the named database, unless it is given
 * @param demonstration whether anybody may sign in as a demonstration user, {@code NOABER_DEMONSTRATION}; so unless it
 *     says {@code false}, or another database, a provider, mail or an address is named
 */
record Settings(
        int port,
        Path data,
        Optional<String> jdbcUrl,
        Optional<String> jdbcUser,
        Optional<String> jdbcPassword,
        Optional<String> sessionSecret,
        boolean demonstration) {

    static Settings of(Map<String, String> environment) {
        Optional<String> jdbcUrl = text(environment, "NOABER_JDBC_URL");
        return new Settings(
                text(environment, "PORT").map(Settings::port).orElse(8080),
                Path.of(text(environment, "NOABER_DATA").orElse(".noaber")),
                jdbcUrl,
                text(environment, "NOABER_JDBC_USER"),
                text(environment, "NOABER_JDBC_PASSWORD"),
                text(environment, "NOABER_SESSION_SECRET").map(Settings::strong),
                demonstration(environment, isPlain(environment)));
    }

    /** Started as it comes: no database, no provider, no mail of one's own. */
    private static boolean isPlain(Map<String, String> environment) {
        return Stream.of("NOABER_JDBC_URL", "NOABER_PROVIDER_ISSUER", "NOABER_MAIL_HOST", "NOABER_ADDRESS")
                .noneMatch(name -> text(environment, name).isPresent());
    }

    private static boolean demonstration(Map<String, String> environment, boolean otherwise) {
        return switch (text(environment, "NOABER_DEMONSTRATION").orElse("")) {
            case "" -> otherwise;
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unusable("NOABER_DEMONSTRATION is neither true nor false: set it to one of them.");
        };
    }

    private static String strong(String secret) {
        if (secret.length() < 32) {
            throw new Unusable(
                    "NOABER_SESSION_SECRET is too short: give it 32 or more random characters, or leave it out"
                            + " to have one made.");
        }
        return secret;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw unusablePort(text, notANumber);
        }
        throw unusablePort(text, null);
    }

    private static Unusable unusablePort(String text, @Nullable Throwable cause) {
        return new Unusable("PORT is " + text + ", which is no port: choose a number from 1 to 65535.", cause);
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
