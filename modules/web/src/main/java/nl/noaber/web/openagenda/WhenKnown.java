package nl.noaber.web.openagenda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import nl.noaber.kernel.time.DutchTime;

/** A moment for programs; when no time was recorded the Dutch day, which in UTC would be another. */
class WhenKnown extends StdSerializer<Instant> {

    @Serial
    private static final long serialVersionUID = 1L;

    WhenKnown() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializerProvider provider) throws IOException {
        LocalDate day = DutchTime.day(moment);
        json.writeString(DutchTime.start(day).equals(moment) ? day.toString() : moment.toString());
    }
}
