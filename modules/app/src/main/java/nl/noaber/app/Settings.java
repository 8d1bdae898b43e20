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
 * @param sessionSecret what signs sessions and encrypts second factors, {@code NOABER_SESSION_SECRET}; without it, one
 *     of the embedded database's folder
 * @param auditKey what vouches for the lines of the audit trail, {@code NOABER_AUDIT_KEY}, with former ones behind commas;
 *     without it, one of the embedded database's folder
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
        Optional<String> auditKey,
        boolean demonstration) {

    static Settings of(Map<String, String> environment) {
        Optional<String> jdbcUrl = text(environment, "NOABER_JDBC_URL");
        return new Settings(
                text(environment, "PORT").map(Settings::port).orElse(8080),
                Path.of(text(environment, "NOABER_DATA").orElse(".noaber")),
                jdbcUrl,
                text(environment, "NOABER_JDBC_USER"),
                text(environment, "NOABER_JDBC_PASSWORD"),
                text(environment, "NOABER_SESSION_SECRET").map(secret -> strong("NOABER_SESSION_SECRET", secret)),
                text(environment, "NOABER_AUDIT_KEY").map(Settings::strongEach),
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

    /** Throws where a database is named and what has to stand apart from it is not. */
    void refuseSecretsInDatabase() {
        if (jdbcUrl.isPresent() && (sessionSecret.isEmpty() || auditKey.isEmpty())) {
            throw new Unusable(
                    "With NOABER_JDBC_URL, set NOABER_SESSION_SECRET and NOABER_AUDIT_KEY as well, each to 32 or more"
                        + " random characters and the same on every process: who has the database alone must be able"
                        + " to sign nobody in and to forge no line of the audit trail.");
        }
    }

    private static String strongEach(String keys) {
        Stream.of(keys.split(",", -1)).map(String::strip).forEach(key -> strong("NOABER_AUDIT_KEY", key));
        return keys;
    }

    private static String strong(String name, String secret) {
        if (secret.length() < 32) {
            throw new Unusable(name + " is too short: give it 32 or more random characters, or, with the embedded"
                    + " database, leave it out to have one made.");
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
