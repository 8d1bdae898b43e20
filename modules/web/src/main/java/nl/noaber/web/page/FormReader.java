package nl.noaber.web.page;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.YearlessDay.Side;

/** Makes the form of what the server decoded. */
@Singleton
@SuppressWarnings("rawtypes")
class FormReader implements TypeConverter<Map, Form> {

    /** Fields for a date, and where one lies whose year was not typed. */
    private static final Map<String, Side> DATES = Map.ofEntries(
            Map.entry("due", Side.AHEAD),
            Map.entry("reviewOn", Side.AHEAD),
            Map.entry("expiresOn", Side.AHEAD),
            Map.entry("settledOn", Side.BEHIND),
            Map.entry("assessedOn", Side.BEHIND),
            Map.entry("noticeOn", Side.BEHIND),
            Map.entry("objectionSince", Side.BEHIND),
            Map.entry("postFrom", Side.EITHER),
            Map.entry("from", Side.EITHER),
            Map.entry("validFrom", Side.EITHER),
            Map.entry("until", Side.EITHER),
            Map.entry("validUntil", Side.EITHER));

    private final Clock clock;

    FormReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Form> convert(Map body, Class<Form> type, ConversionContext context) {
        return Optional.of(withYears(read(body)));
    }

    /** The form that came with a request, whatever its controller made of it. */
    static Form of(HttpRequest<?> request) {
        return request.getBody(Form.class).orElseGet(() -> new Form(Map.of()));
    }

    /** What is typed without a year is shown with it from then on, so that one sees how it was understood. */
    private Form withYears(Form sent) {
        Form form = sent;
        for (Map.Entry<String, Side> date : DATES.entrySet()) {
            String typed = form.text(date.getKey()).strip();
            if (typed.matches(DateInText.DAY_AND_MONTH_ALONE)) {
                form = form.with(
                        date.getKey(),
                        DateInText.find(typed, DutchTime.today(clock), date.getValue())
                                .orElse(typed));
            }
        }
        return form;
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
