package nl.noaber.web.page;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import org.jspecify.annotations.Nullable;

/** Runs the pages' GraphQL documents and reads their answers. */
@Singleton
class Documents {

    private static final ObjectMapper ANSWERS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(PartialDate.class, new PartialDateReader()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final String FORBIDDEN = "FORBIDDEN";

    /** The codes of what whoever asks did wrong; any other is of a bug. */
    private static final Set<String> MISTAKES = Set.of(FORBIDDEN, "BAD_VARIABLES", "BAD_CURSOR", "NO_PERIOD");

    private final GraphQl graphQl;
    private final DocumentTexts texts;

    Documents(GraphQl graphQl, DocumentTexts texts) {
        this.graphQl = graphQl;
        this.texts = texts;
    }

    /** Runs the document that this record answers. */
    <V> V run(Viewer viewer, Class<V> view, Map<String, ? extends @Nullable Object> variables) {
        String name = nameOf(view);
        GraphQl.Answer answer = graphQl.run(viewer, texts.of(name), variables);
        if (!answer.errors().isEmpty()) {
            throw refusal(viewer, name, variables, answer.errors());
        }
        return ANSWERS.convertValue(answer.data(), view);
    }

    private RuntimeException refusal(
            Viewer viewer,
            String name,
            Map<String, ? extends @Nullable Object> variables,
            List<Map<String, Object>> errors) {
        Set<String> codes = codes(errors);
        if (!MISTAKES.containsAll(codes)) {
            return new IllegalStateException("The document " + name + " was refused: " + errors);
        }
        return codes.contains(FORBIDDEN) || isForbiddenAnyway(viewer, name, variables)
                ? new HttpStatusException(HttpStatus.NOT_FOUND, name)
                : new WrongValueException(name);
    }

    /**
     * What is not the viewer's is not there, whatever the address says. A wrong value is refused before anybody looks
     * at rights, so that a query is asked again with nothing of the address in it.
     */
    private boolean isForbiddenAnyway(Viewer viewer, String name, Map<String, ? extends @Nullable Object> variables) {
        if (!texts.of(name).startsWith("query")) {
            return false;
        }
        Map<String, Object> ours = new HashMap<>();
        variables.forEach((variable, value) -> {
            if (value instanceof Number) {
                ours.put(variable, value);
            }
        });
        return codes(graphQl.run(viewer, texts.of(name), ours).errors()).contains(FORBIDDEN);
    }

    private static Set<String> codes(List<Map<String, Object>> errors) {
        return errors.stream()
                .map(error -> error.get("extensions") instanceof Map<?, ?> extensions
                        ? String.valueOf(extensions.get("code"))
                        : "")
                .collect(Collectors.toSet());
    }

    private static String nameOf(Class<?> view) {
        AnswerTo mark = view.getAnnotation(AnswerTo.class);
        if (mark == null) {
            throw new IllegalArgumentException(view + " does not say which document it answers");
        }
        return mark.value();
    }
}
