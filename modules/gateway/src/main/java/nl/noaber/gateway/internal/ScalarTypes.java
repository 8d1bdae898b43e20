package nl.noaber.gateway.internal;

import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.money.DutchNumbers;

/** The scalars of the base schema. */
final class ScalarTypes {

    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    private static final TextScalar<Instant> DATE_TIME = new TextScalar<>(
            "DateTime",
            Instant.class,
            "a moment that exists, with its offset, as 2026-09-15T13:30:00+02:00",
            ScalarTypes::moment,
            Instant::toString);

    private static final TextScalar<LocalDate> DATE = new TextScalar<>(
            "Date", LocalDate.class, "a day that exists, as 2026-09-15", ScalarTypes::day, LocalDate::toString);

    private static final TextScalar<PartialDate> PARTIAL_DATE = new TextScalar<>(
            "PartialDate",
            PartialDate.class,
            "a day, a month or a year that exists, as 2026-11-03, 2026-11 or 2026",
            PartialDate::parse,
            PartialDate::toString);

    private static final TextScalar<String> MARKDOWN =
            new TextScalar<>("Markdown", String.class, "a text", Optional::of, Function.identity());

    private static final TextScalar<BigDecimal> EUROS = new TextScalar<>(
            "Euros",
            BigDecimal.class,
            "an amount to the cent, as 1250000.50, 1.250.000,50 or € 1,25 mln",
            DutchNumbers::euros,
            amount -> amount.setScale(DutchNumbers.CENTS).toPlainString());

    private static final TextScalar<BigDecimal> DECIMAL = new TextScalar<>(
            "Decimal",
            BigDecimal.class,
            "a number, as 2.5 or 2,5",
            DutchNumbers::percentage,
            ScalarTypes::withoutEndlessZeros);

    private ScalarTypes() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                DATE_TIME.scalar(),
                DATE.scalar(),
                PARTIAL_DATE.scalar(),
                MARKDOWN.scalar(),
                EUROS.scalar(),
                DECIMAL.scalar(),
                WholeNumber.SCALAR);
    }

    private static String withoutEndlessZeros(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Optional<Instant> moment(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text, WITH_OFFSET);
            return Optional.of(moment.toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
