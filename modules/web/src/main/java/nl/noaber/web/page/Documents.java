package nl.noaber.web.page;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
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
            throw refusal(name, answer.errors());
        }
        return ANSWERS.convertValue(answer.data(), view);
    }

    private static RuntimeException refusal(String name, List<Map<String, Object>> errors) {
        return isForbidden(errors)
                ? new HttpStatusException(HttpStatus.NOT_FOUND, name)
                : new IllegalStateException("The document " + name + " was refused: " + errors);
    }

    /** What is not the viewer's is not there. */
    private static boolean isForbidden(List<Map<String, Object>> errors) {
        return errors.stream()
                .allMatch(error -> error.get("extensions") instanceof Map<?, ?> extensions
                        && "FORBIDDEN".equals(extensions.get("code")));
    }

    private static String nameOf(Class<?> view) {
        AnswerTo mark = view.getAnnotation(AnswerTo.class);
        if (mark == null) {
            throw new IllegalArgumentException(view + " does not say which document it answers");
        }
        return mark.value();
    }
}
