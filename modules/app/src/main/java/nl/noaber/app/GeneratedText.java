package nl.noaber.app;

import java.util.List;
import java.util.SplittableRandom;

/** Sentences of the field's words: they say nothing, and are searched like those that do. */
final class GeneratedText {

    private static final int WORDS_IN_A_NOTE = 90;

    private static final List<String> WORDS = List.of(
            ("opgave regio ministerie bereikbaarheid woningbouw energie netcongestie onderwijs zorg landbouw water"
                + " natuur spoor station campus bedrijventerrein arbeidsmarkt talent innovatie voorzieningen"
                + " leefbaarheid vergrijzing krimp groei schaalsprong verstedelijking grens samenwerking"
                + " uitvoeringsagenda investeringsagenda begroting dekking cofinanciering bijdrage toezegging motie"
                + " amendement debat commissie fractie kamerbrief raadsbrief college gemeenteraad provincie waterschap"
                + " gemeente gesproken afgestemd gevraagd toegezegd besproken verkend voorbereid vastgesteld gedeeld"
                + " de het een van met voor over naar door uit bij als ook maar nog niet wel hoe wat waar wanneer"
                + " omdat")
                    .split(" "));

    private GeneratedText() {}

    static String subject(SplittableRandom random) {
        String words = words(random, 4);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** About 600 characters, with a word in it that only a few notes share. */
    static String note(SplittableRandom random) {
        return words(random, WORDS_IN_A_NOTE) + ". Kenmerk dossier" + random.nextInt(50_000) + ".";
    }

    private static String words(SplittableRandom random, int count) {
        StringBuilder words = new StringBuilder(10 * count);
        for (int index = 0; index < count; index++) {
            double skewed = random.nextDouble();
            skewed *= Math.sqrt(skewed);
            words.append(index == 0 ? "" : " ").append(WORDS.get((int) (skewed * WORDS.size())));
        }
        return words.toString();
    }
}
