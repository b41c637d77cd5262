package io.lastday.device.os;

import io.lastday.device.os.OsDataset.Release;
import io.lastday.device.os.OsDataset.WindowsBuild;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What endoflife.date and Microsoft answer, in the form of their answers. */
public final class RenewalFixtures {

    private RenewalFixtures() {}

    /** Every product as the data has it, as the API would say it, last changed on a day. */
    public static Map<String, String> endOfLife(OsDataset data, String changed) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String product : EndOfLifeAnswers.PRODUCTS) {
            String releases = product.equals("windows")
                    ? data.windows().stream()
                            .filter(row -> !row.isServer())
                            .map(RenewalFixtures::client)
                            .collect(Collectors.joining(","))
                    : data.releases().stream()
                            .filter(row -> row.product().equals(product))
                            .map(RenewalFixtures::line)
                            .collect(Collectors.joining(","));
            answers.put(product, """
                    {"schema_version":"1.2.0","generated_at":"%1$sT06:00:00+00:00","last_modified":"%1$sT00:00:00+00:00",
                     "result":{"name":"%2$s","aliases":[],"label":"%2$s","category":"os","tags":["os"],
                      "releases":[%3$s]}}""".formatted(changed, product, releases));
        }
        return answers;
    }

    private static String client(WindowsBuild row) {
        String suffix = switch (row.edition()) {
            case "ENTERPRISE" -> "-e";
            case "PRO" -> "-w";
            case "IOT" -> "-iot";
            default -> "";
        };
        String name = row.name()
                .substring("Windows ".length())
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
        String lasting = row.channel().equals(WindowsBuild.LONG_TERM) ? "-lts" : "";
        return release(name + suffix + lasting, row.ends(), "10.0." + row.build(), null);
    }

    private static String line(Release row) {
        return release(
                row.cycle(), row.ends(), row.latest() == null ? row.cycle() : row.latest(), row.latestReleased());
    }

    /** One release, out long ago. */
    public static String release(
            String name, @Nullable LocalDate ends, String latest, @Nullable LocalDate latestReleased) {
        return """
                {"name":"%1$s","codename":null,"label":"%1$s","releaseDate":"2010-01-01","isLts":false,"isEoas":false,
                 "eoasFrom":null,"isEol":false,"eolFrom":%2$s,"isMaintained":true,
                 "latest":{"name":"%3$s","date":%4$s,"link":null}}""".formatted(name, day(ends), latest, day(latestReleased));
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "null" : "\"" + date + "\"";
    }

    /** A month's document; each row is {@code product|build|kind}, all of one hole. */
    public static String bulletin(String released, List<String> rows) {
        StringBuilder names = new StringBuilder();
        StringBuilder mends = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i).split("\\|");
            String comma = i == 0 ? "" : ",";
            names.append("%s{\"ProductID\":\"%d\",\"Value\":\"%s\"}".formatted(comma, i, cells[0]));
            mends.append("""
                    %s{"Type":2,"DateSpecified":false,"Date":"0001-01-01T00:00:00","Description":{"Value":"5000000"},
                     "SubType":"%s","FixedBuild":"%s","ProductID":["%d"]}""".formatted(comma, cells[2], cells[1], i));
        }
        return """
                {"DocumentTitle":{"Value":"Security Updates"},
                 "DocumentTracking":{"InitialReleaseDate":"%1$sT07:00:00","CurrentReleaseDate":"%1$sT07:00:00"},
                 "ProductTree":{"FullProductName":[%2$s]},
                 "Vulnerability":[{"CVE":"CVE-2026-1","ReleaseDateSpecified":false,
                  "RevisionHistory":[{"Number":"1.0","Date":"%1$sT07:00:00"}],"Remediations":[%3$s]}]}""".formatted(released, names, mends);
    }

    /** The rows of a month that speaks of every build that is supported. */
    public static List<String> wholeMonth(int revision) {
        return List.of(
                row("Windows 11 version 26H1 for x64-based Systems", 28000, revision),
                row("Windows 11 Version 25H2 for x64-based Systems", 26200, revision),
                row("Windows 11 Version 24H2 for x64-based Systems", 26100, revision),
                row("Windows 10 Version 22H2 for x64-based Systems", 19045, revision),
                row("Windows 10 Version 21H2 for x64-based Systems", 19044, revision),
                row("Windows Server 2025", 26100, revision + 30_000),
                row("Windows Server 2022", 20348, revision),
                row("Windows Server 2019", 17763, revision),
                row("Windows Server 2016", 14393, revision),
                "Microsoft Edge (Chromium-based)|148.0.3967.97|Security Update",
                "Microsoft .NET Framework 4.8 on Windows Server 2022|4.8.4739.0|Security Update");
    }

    private static String row(String product, int build, int revision) {
        return product + "|10.0." + build + "." + revision + "|Security Update";
    }
}
