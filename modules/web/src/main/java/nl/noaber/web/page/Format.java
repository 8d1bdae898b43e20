package nl.noaber.web.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/** Dates, times, numbers and money as the viewer reads them; times are shown as the clock in the Netherlands has them. */
public final class Format {

    private static final DateTimeFormatter FIELD_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Locale locale;
    private final LocalDate today;

    Format(Locale locale, LocalDate today) {
        this.locale = locale.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL");
        this.today = today;
    }

    public LocalDate today() {
        return today;
    }

    /** {@code 3 november 2026}. */
    public String day(LocalDate day) {
        return formatted("d MMMM yyyy", day);
    }

    /** The same, of the moment's day in the Netherlands. */
    public String day(Instant moment) {
        return day(DutchTime.day(moment));
    }

    /** {@code di 3 nov 2026}: for tables. */
    public String shortDay(LocalDate day) {
        return formatted("EEE d MMM yyyy", day).replace(".", "");
    }

    /** {@code di 3 nov 2026}: the day on which a moment fell in the Netherlands. */
    public String shortDay(Instant moment) {
        return shortDay(DutchTime.day(moment));
    }

    /** {@code dinsdag 3 november 2026}. */
    public String longDay(LocalDate day) {
        return formatted("EEEE d MMMM yyyy", day);
    }

    /** {@code dinsdag 3 november 2026, 14:05}. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", locale).format(local(moment));
    }

    /** {@code di 3 nov 2026, 14:05}: for tables. */
    public String shortMoment(Instant moment) {
        return shortDay(moment) + ", " + time(moment);
    }

    /** {@code di 3 nov 2026, 14:05}; without a time when none was recorded: it then begins with the day. */
    public String occasion(Instant moment) {
        return timeIfKnown(moment).isEmpty() ? shortDay(moment) : shortMoment(moment);
    }

    /** {@code dinsdag 3 november 2026, 14:05}; without a time when none was recorded. */
    public String longOccasion(Instant moment) {
        return timeIfKnown(moment).isEmpty() ? longDay(DutchTime.day(moment)) : moment(moment);
    }

    /** {@code 14:05}; nothing for what begins with the day, of which no time was recorded. */
    public String timeIfKnown(Instant moment) {
        return DutchTime.start(DutchTime.day(moment)).equals(moment) ? "" : time(moment);
    }

    /** {@code 14:05}. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(local(moment));
    }

    /** When what began then ends: {@code 17:00}, with its day when that is another one. */
    public String end(Instant start, Instant end) {
        return DutchTime.day(start).equals(DutchTime.day(end)) ? time(end) : longOccasion(end);
    }

    /** As known: {@code 3 november 2026}, {@code november 2026} or {@code 2026}. */
    public String date(PartialDate date) {
        return switch (date) {
            case PartialDate.Day day -> day(day.date());
            case PartialDate.Month month ->
                DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month.month());
            case PartialDate.WholeYear year -> year.toString();
        };
    }

    /** As one types it into a field; nothing when it is absent. */
    public String typed(@Nullable PartialDate date) {
        return date == null ? "" : date(date);
    }

    /** How far a day is from today, in words: {@code vandaag}, {@code over 3 dagen}, {@code 2 dagen geleden}. */
    public String distance(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        Text words = Text.in(locale);
        if (days == 0) {
            return words.get("shell.distance.today");
        }
        String key = days > 0 ? "shell.distance.ahead" : "shell.distance.past";
        return words.count(key, Math.abs(days), number(Math.abs(days)));
    }

    /** {@code 1.234}. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** {@code € 1.234,50}; whole amounts without cents. */
    public String euros(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return "€ " + format.format(amount);
    }

    /** {@code € 1.234,00}: for a column in which cents count. */
    public String cents(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return "€ " + format.format(amount);
    }

    /** {@code + € 1.234,00} or {@code − € 1.234,00}: how much more or less. */
    public String signed(BigDecimal amount) {
        String sign = amount.signum() > 0 ? "+ " : amount.signum() < 0 ? "− " : "";
        return sign + cents(amount.abs());
    }

    /** {@code € 1.234,00} or {@code − € 1.234,00}: what is left, or lacks. */
    public String balance(BigDecimal amount) {
        return amount.signum() < 0 ? signed(amount) : cents(amount);
    }

    /** {@code 2,5}: a number that came as a text, with the decimals that it has. */
    public String decimal(String number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(new BigDecimal(number));
    }

    /** As {@code <input type="datetime-local">} wants it. */
    public String fieldMoment(Instant moment) {
        return FIELD_TIME.format(local(moment));
    }

    /** As {@code <time datetime>} wants it. */
    public String machine(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(moment).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The moment that a date and time in a field mean in the Netherlands. */
    public static Instant fromField(LocalDateTime local) {
        return local.atZone(DutchTime.ZONE).toInstant();
    }

    private String formatted(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(DutchTime.ZONE);
    }
}
