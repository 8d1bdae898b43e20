package nl.noaber.gateway.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON as requests bring it and answers carry it, strictly. */
final class Json {

    private static final int NESTING = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(NESTING).build());
    }

    private Json() {}

    /** Maps, lists, texts, numbers, booleans and null. */
    static @Nullable Object read(byte[] utf8) {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException wrong) {
            throw new RefusedException(FaultCode.BAD_REQUEST, "The body is not valid UTF-8.");
        }
    }

    static @Nullable Object read(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException wrong) {
            throw new RefusedException(FaultCode.BAD_REQUEST, "Not valid JSON: " + sentence(wrong));
        }
    }

    private static String sentence(JsonProcessingException wrong) {
        String place = wrong.getLocation() == null
                ? ""
                : " (line " + wrong.getLocation().getLineNr() + ", column "
                        + wrong.getLocation().getColumnNr() + ")";
        String message = wrong.getOriginalMessage();
        return (message.length() > 200 ? message.substring(0, 200) + "…" : message) + place;
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an answer cannot be written as JSON", bug);
        }
    }

    static String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }
}
