package nl.noaber.web.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import nl.noaber.kernel.PartialDate;

/** Reads the schema's scalar for a date that may be only a month. */
class PartialDateReader extends StdDeserializer<PartialDate> {

    private static final long serialVersionUID = 1L;

    PartialDateReader() {
        super(PartialDate.class);
    }

    @Override
    public PartialDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        return PartialDate.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(text + " is not a date, a month or a year"));
    }
}
