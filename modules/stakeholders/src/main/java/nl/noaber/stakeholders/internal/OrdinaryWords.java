package nl.noaber.stakeholders.internal;

import java.util.Set;

/** Words that are surnames too: in small letters they are taken for the word, unless something before them says otherwise. */
final class OrdinaryWords {

    private static final int SHORTEST_NAME = 4;

    private static final Set<String> WORDS =
            Set.of(("bakker bank beek beer berg berk besten blij boer bol bom boom boon boot bos bouw brand breed"
                + " brink brood brouwer brug bruin buis burger burgers dam dekker dier dijk dik dom donker draaijer"
                + " duin eind engel even fris geest geld glas goed goede gooi gras groen groot haan haas hart hecht"
                + " heer heide hek held herder hof hoek hoog hout huis jaar jager jong kamer kamp kant kapitein keizer"
                + " kerk keten klaver klein kleur klok knip koning kooi kool koper korte kort kost kraan krans kroon"
                + " kruis kuiper kunst kwaad land lang lange leeuw lente licht lier links maas maat maker mast meer"
                + " meester mens merk mes midden mol molen mond mooi muis muur naald nieuw noord noot oever olie oost"
                + " oranje oud oude over paal paard park pas plaat plas plein poel poort pot prins punt raad recht"
                + " rechter rijk ring roos rood ruim ruiter rust schaap scherp schipper schoen schot sluis smal smid"
                + " snel spit spoor staal stad steen ster sterk stok stoop straat stroom tak thuis toren trap tuin"
                + " turf vaart vast veen veld velden ver vink visser vlag vlek vliet voet vogel vogels volkers voort"
                + " vorst vos vraag vrede vries vrij vroeg waal waard wagenaar wal water waters weide werf werk west"
                + " wever wiel wijk wijn wild winkel winter wit witte woud zand zee zeeman zomer zon zorg zuid zwaan"
                + " zwart")
                    .split(" "));

    private OrdinaryWords() {}

    static boolean has(String plain) {
        return plain.length() < SHORTEST_NAME || WORDS.contains(plain);
    }
}
