package nl.noaber.kernel.money;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts and percentages as people type them, by Dutch rules: a comma before the decimals, points or blanks between
 * thousands; a point before one or two decimals is taken for a comma, as machines write it. Exact, never rounded: what
 * can be read in two ways, or is finer than it may be, is not understood.
 */
public final class DutchNumbers {

    /** An amount is kept to the cent. */
    public static final int CENTS = 2;

    private static final int LONGEST = 60;
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<sign>[-\u2212]?)(?:€|eur|euro)?(?<minus>[-\u2212]?)(?<number>[\\d.,]+)(?<unit>[a-z]*)(?:€|,-+)?");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("\\d+(?:,\\d+)?");
    private static final Pattern WITH_POINT = Pattern.compile("\\d+\\.\\d{1,2}");
    private static final Pattern FINER_THAN_CENTS = Pattern.compile(".*,\\d{3,}");
    private static final Pattern FINE_POINT = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f']+");
    private static final Pattern BLANK_THOUSANDS = Pattern.compile("(?<=\\d)[\\s\u00a0\u202f](?=\\d{3}(?:\\D|$))");
    private static final Pattern SPLIT_NUMBER = Pattern.compile("\\d[\\s\u00a0\u202f']+\\d");
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("", 0),
            Map.entry("euro", 0),
            Map.entry("eur", 0),
            Map.entry("k", 3),
            Map.entry("dzd", 3),
            Map.entry("duizend", 3),
            Map.entry("mln", 6),
            Map.entry("miljoen", 6),
            Map.entry("mld", 9),
            Map.entry("miljard", 9));

    private DutchNumbers() {}

    /**
     * An amount in euros, to the cent: {@code 1.250.000,50}, {@code € 1,25 mln}, {@code 1250000.5}, {@code € 500,-}.
     *
     * @return empty when the text is no such amount
     */
    public static Optional<BigDecimal> euros(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String joined =
                BLANK_THOUSANDS.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        if (SPLIT_NUMBER.matcher(joined).find()) {
            return Optional.empty();
        }
        Matcher amount = AMOUNT.matcher(withoutDash(BLANKS.matcher(joined).replaceAll("")));
        return amount.matches() ? euros(amount) : Optional.empty();
    }

    private static Optional<BigDecimal> euros(Matcher amount) {
        Integer power = UNITS.get(amount.group("unit").replace(".", ""));
        boolean negative =
                !amount.group("sign").isEmpty() || !amount.group("minus").isEmpty();
        return power == null
                        || (!amount.group("sign").isEmpty()
                                && !amount.group("minus").isEmpty())
                ? Optional.empty()
                : number(amount.group("number"), power > 0)
                        .map(number -> number.scaleByPowerOfTen(power))
                        .filter(number -> number.stripTrailingZeros().scale() <= CENTS)
                        .map(number -> number.setScale(CENTS))
                        .map(number -> negative ? number.negate() : number);
    }

    /** {@code 500,-} and {@code 500,--} are whole euros. */
    private static String withoutDash(String text) {
        return text.replaceFirst(",[-\u2013]+(?=[a-z€]*$)", "");
    }

    /** A percentage or a share: {@code 2,5}, {@code 2.5}, {@code 2,5 %}; with as many decimals as are typed. */
    public static Optional<BigDecimal> percentage(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = typed.strip().replaceFirst("\\s*%$", "").replace('\u2212', '-');
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        boolean right = WITH_COMMA.matcher(digits).matches()
                || FINE_POINT.matcher(digits).matches();
        return right
                ? Optional.of(new BigDecimal(digits.replace(',', '.')))
                        .map(number -> negative ? number.negate() : number)
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text, boolean ofMany) {
        if (!ofMany && FINER_THAN_CENTS.matcher(text).matches()) {
            return Optional.empty();
        }
        if (THOUSANDS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        boolean pointed = (ofMany ? FINE_POINT : WITH_POINT).matcher(text).matches();
        return pointed || WITH_COMMA.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }
}
