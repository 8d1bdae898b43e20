package nl.noaber.web.page;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the form of what the server decoded. */
@Singleton
@SuppressWarnings("rawtypes")
class FormReader implements TypeConverter<Map, Form> {

    @Override
    public Optional<Form> convert(Map body, Class<Form> type, ConversionContext context) {
        return Optional.of(read(body));
    }

    /** The form that came with a request, whatever its controller made of it. */
    static Form of(HttpRequest<?> request) {
        return request.getBody(Form.class).orElseGet(() -> new Form(Map.of()));
    }

    private static Form read(Map<?, ?> body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        body.forEach((name, value) -> values.put(String.valueOf(name), texts(value)));
        return new Form(values);
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
