package nl.noaber.app.rights;

import java.util.Map;
import java.util.function.Supplier;
import nl.noaber.kernel.Ids;

/**
 * Attempts at files under the Woo, each at one of its own.
 *
 * @param work gathers what the files are about
 * @param abandoned the id of one that nobody sees any more
 */
record WooFiles(Visitor staff, Runnable work, Supplier<String> abandoned) {

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("openDisclosureFile", WooFiles::fresh);
        inputs.put("makeDisclosureFile", () -> version(opened(), 1));
        inputs.put("withdrawDisclosureFile", () -> version(opened(), 1));
        inputs.put("restoreDisclosureFile", () -> version(turned("withdrawDisclosureFile", opened()), 2));
        inputs.put("closeDisclosureFile", () -> version(collected(), 1));
        inputs.put("reopenDisclosureFile", () -> version(turned("closeDisclosureFile", collected()), 2));
        inputs.put("takeOverDisclosureFile", () -> version(abandoned.get(), 1));
    }

    private static Map<String, ?> fresh() {
        return Map.of("title", "Verzoek " + Ids.next(), "from", "1999-01-01", "until", "1999-01-01");
    }

    private String opened() {
        return staff.done("openDisclosureFile", "OpenDisclosureFileInput", fresh(), "disclosureFile");
    }

    private String collected() {
        String file = opened();
        work.run();
        return file;
    }

    private String turned(String mutation, String file) {
        return staff.done(mutation, "RecordVersionInput", version(file, 1), "disclosureFile");
    }

    private static Map<String, ?> version(String file, int version) {
        return Map.of("id", file, "expectedVersion", version);
    }
}
