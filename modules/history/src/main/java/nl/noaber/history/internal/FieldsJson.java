package nl.noaber.history.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import nl.noaber.history.FieldChange;

/** The stored form of what changed. Its mapper is its own: what is stored must not follow the process's settings. */
final class FieldsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private static final ObjectReader READER = JSON.readerForListOf(FieldChange.class);
    private static final ObjectWriter WRITER = JSON.writer();

    private FieldsJson() {}

    static String write(List<FieldChange> fields) {
        try {
            return WRITER.writeValueAsString(fields);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException("writing changed fields", failure);
        }
    }

    static List<FieldChange> read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException("reading changed fields", failure);
        }
    }
}
