package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.cofinancing.FundingScheme;
import nl.noaber.cofinancing.FundingSchemeId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.sql.Transactions;

/**
 * The kinds of money that the region's documents and the sources named with them speak of; no call, amount or date.
 */
@Singleton
final class FundingSchemeRegister implements ReferenceData {

    private static final List<FundingScheme> SCHEMES = List.of(
            scheme(
                    "regio-deal",
                    "Regio Deal",
                    "Convenant van Rijk en regio, met een rijksbijdrage en cofinanciering door de regio.",
                    "https://lawinsider.com/nl/contracts/2ZMlkSlS3m6"),
            scheme(
                    "interreg-deutschland-nederland",
                    "Interreg Deutschland-Nederland",
                    "Europees geld voor samenwerking over de grens met Duitsland (Interreg VI).",
                    "https://www.euregio.org/interreg-vi-deutschland-nederland/?lang=2&language=1"),
            scheme(
                    "efro-oost",
                    "EFRO Oost-Nederland",
                    "Europees fonds voor regionale ontwikkeling in Gelderland en Overijssel.",
                    "https://oostnl.nl/nl/evenement/informatiebijeenkomst-efro-2021-2027"),
            scheme(
                    "mirt",
                    "MIRT",
                    "Meerjarenprogramma Infrastructuur, Ruimte en Transport: afspraken van Rijk en regio.",
                    "https://www.rijksoverheid.nl/documenten/kamerstukken/2023/11/13/"
                            + "bos-mirt-november-2023-en-moties-en-toezeggingen-mirt"),
            scheme(
                    "specific-grant",
                    "Specifieke uitkering",
                    "Rijksuitkering aan medeoverheden met een doel (SPUK).",
                    "https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?did=2024D36854&id=2024Z15127"));

    private final SchemeRepository schemes;
    private final Transactions transactions;

    FundingSchemeRegister(SchemeRepository schemes, Transactions transactions) {
        this.schemes = schemes;
        this.transactions = transactions;
    }

    private static FundingScheme scheme(String key, String name, String description, String source) {
        return new FundingScheme(id(key), name, description, source);
    }

    static FundingSchemeId id(String key) {
        return new FundingSchemeId(Ids.named("funding-scheme/" + key));
    }

    @Override
    public int getOrder() {
        return 57;
    }

    @Override
    public void load(Viewer system) {
        transactions.retrying(() -> SCHEMES.forEach(schemes::insertIfAbsent));
    }
}
