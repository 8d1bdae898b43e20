package nl.noaber.gateway.internal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The media types in which a request can be answered. */
enum AnswerType {
    GRAPHQL("application/graphql-response+json"),
    JSON("application/json"),
    EVENTS("text/event-stream");

    private final String mediaType;

    AnswerType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Which one the client likes best; empty when it wants none of them. Without a wish it is JSON. */
    static Optional<AnswerType> of(HttpRequest<?> request) {
        List<String> accepted = request.getHeaders().getAll(HttpHeaders.ACCEPT);
        if (accepted.isEmpty()) {
            return Optional.of(JSON);
        }
        return accepted.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(Wish::of)
                .filter(wish -> wish.quality() > 0)
                .sorted(Comparator.comparingDouble(Wish::quality).reversed())
                .flatMap(wish -> wish.type().stream())
                .findFirst();
    }

    private record Wish(String range, double quality) {

        static Wish of(String written) {
            String[] parts = written.toLowerCase(Locale.ROOT).split(";");
            double quality = Stream.of(parts)
                    .map(String::strip)
                    .filter(part -> part.startsWith("q="))
                    .findFirst()
                    .map(part -> number(part.substring(2)))
                    .orElse(1.0);
            return new Wish(parts.length == 0 ? "" : parts[0].strip(), quality);
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException wrong) {
                return 0;
            }
        }

        Optional<AnswerType> type() {
            return switch (range) {
                case "*/*", "application/*", "application/json" -> Optional.of(JSON);
                case "application/graphql-response+json" -> Optional.of(GRAPHQL);
                case "text/event-stream" -> Optional.of(EVENTS);
                default -> Optional.empty();
            };
        }
    }
}
