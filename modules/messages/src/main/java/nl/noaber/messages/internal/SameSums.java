package nl.noaber.messages.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.messages.Findings;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.SameMoney;
import nl.noaber.messages.SameMoney.AskedBy;
import nl.noaber.programmes.BudgetChapterId;
import org.jspecify.annotations.Nullable;

/** Puts together the asks of different messages for one sum. */
final class SameSums {

    private SameSums() {}

    private record Sum(
            @Nullable Integer budgetYear,
            @Nullable BudgetChapterId chapter,
            @Nullable Long amount,
            @Nullable Boolean structural) {

        static Sum of(AskedBy asked) {
            MessageAsk ask = asked.ask();
            return new Sum(asked.message().budgetYear(), ask.budgetChapterId(), ask.amount(), ask.structural());
        }
    }

    static Findings<SameMoney> of(List<AskedBy> asked, int most) {
        Map<Sum, List<AskedBy>> bySum =
                asked.stream().collect(Collectors.groupingBy(Sum::of, LinkedHashMap::new, Collectors.toList()));
        List<SameMoney> same = new ArrayList<>();
        bySum.forEach((sum, asks) -> same.addAll(byArticle(sum, asks, most)));
        return new Findings<>(same.stream().limit(most).toList(), same.size());
    }

    /** An ask that names no article may mean any of those that others name. */
    private static List<SameMoney> byArticle(Sum sum, List<AskedBy> asks, int most) {
        Set<String> articles = asks.stream()
                .flatMap(one -> Stream.ofNullable(article(one)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (articles.isEmpty()) {
            return together(sum, null, asks, most);
        }
        List<SameMoney> same = new ArrayList<>();
        for (String article : articles) {
            same.addAll(together(
                    sum,
                    article,
                    asks.stream()
                            .filter(one -> article(one) == null || article.equals(article(one)))
                            .toList(),
                    most));
        }
        return same.isEmpty() ? together(sum, null, unnamed(asks), most) : same;
    }

    private static List<AskedBy> unnamed(List<AskedBy> asks) {
        return asks.stream().filter(one -> article(one) == null).toList();
    }

    private static List<SameMoney> together(Sum sum, @Nullable String article, List<AskedBy> asks, int most) {
        long messages = asks.stream().map(one -> one.message().id()).distinct().count();
        return messages < 2
                ? List.of()
                : List.of(new SameMoney(
                        sum.budgetYear(),
                        Objects.requireNonNull(sum.chapter()),
                        article == null ? null : asWritten(asks),
                        Objects.requireNonNull(sum.amount()),
                        Boolean.TRUE.equals(sum.structural()),
                        asks.size(),
                        asks.stream().limit(most).toList()));
    }

    private static @Nullable String asWritten(List<AskedBy> asks) {
        return asks.stream()
                .filter(one -> article(one) != null)
                .findFirst()
                .map(one -> one.ask().budgetArticle())
                .orElse(null);
    }

    private static @Nullable String article(AskedBy asked) {
        String article = asked.ask().budgetArticle();
        return article == null || article.isBlank() ? null : article.strip().toLowerCase(Locale.ROOT);
    }
}
