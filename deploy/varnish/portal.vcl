# Varnish 7 before Trang Nhất, with xkey and var of the package varnish-modules. How to put it to work: ../README.md.
#
#   Something changes   the portal sends PURGE with the keys of what has changed; the next reader waits for the new page.
#   Time is over        the old page is given while a new one is fetched, for as long as the portal allows it and nothing changes.
#   The portal is away, or cannot make the page   the old one is given, for a day; of a story that was taken back, none.

vcl 4.1;

import directors;
import std;
import var;
import xkey;

include "portal-address.vcl";

sub vcl_recv {
    set req.backend_hint = portals_in_turn.backend();
    if (req.method == "PURGE") {
        if (client.ip !~ portals) {
            return (synth(403, "Not from here"));
        }
        if (!req.http.surrogate-key) {
            return (purge);
        }
        if (req.http.surrogate-key-gone) {
            set req.http.x-dropped = xkey.purge(req.http.surrogate-key-gone);
        }
        # Soft: what is dropped stays for the time that the portal is away.
        set req.http.x-dropped = xkey.softpurge(req.http.surrogate-key);
        var.global_set("last change", std.time2real(now, 0.0));
        var.global_set("last not made", 0.0);
        return (synth(200, "Dropped"));
    }

    # Varnish takes the first of several and another server the last: where a body ends would be said differently.
    std.collect(req.http.Transfer-Encoding);
    if (req.http.Transfer-Encoding && req.http.Transfer-Encoding !~ "(?i)^chunked$") {
        return (synth(400, "Bad Request"));
    }
    # Varnish hears no answer while it passes on what is being sent: more than the portal takes of anything is refused here.
    if (std.integer(req.http.Content-Length, 0) > 211812352) {
        return (synth(413, "What was sent is too large"));
    }

    if (req.restarts == 0) {
        # What only this file sets.
        unset req.http.x-past-cache;
        unset req.http.x-portal-away;
        unset req.http.x-must-be-new;
        unset req.http.x-asked;
        unset req.http.x-encoding;
    }

    # Everything below is decided as in lib/page-cache/rules.ts.
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    if (req.http.Authorization || req.http.RSC || req.http.Next-Router-Prefetch) {
        return (pass);
    }
    if (req.http.Cookie ~ "(^|;\s*)(__Host-)?(payload-token|__prerender_bypass|__next_preview_data)=") {
        return (pass);
    }
    # The admin; interfaces that answer the one who asks; links in mails and shared previews, full and lite.
    if (req.url ~ "^/admin(/|\?|$)"
        || (req.url ~ "^/api(/|\?|$)" && req.url !~ "^/api/(media/file|pictures|drawn|manifest|breaking|live)(/|\?|$)")
        || req.url ~ "^(/lite)?(/ban-tin|/en/newsletter)/."
        || req.url ~ "^(/lite)?(/xem-truoc|/en/preview)/") {
        return (pass);
    }
    # Sitemaps may have 50 MB, and are asked for by a few machines.
    if (req.url ~ "^/(en/)?[a-z-]*sitemap[a-z0-9-]*\.xml(\?|$)") {
        return (pass);
    }

    # As pages write it. With more behind it the same picture would be kept once more for each address that somebody makes up.
    if (req.url ~ "^/_next/image" && req.url !~ "^/_next/image\?url=[^&]+&w=[0-9]+&q=[0-9]+$") {
        return (pass);
    }

    # Players ask for films and sound in parts, and those may be large.
    if (req.http.Range && req.url ~ "^/api/media/file/") {
        return (pass);
    }

    # No page depends on any other cookie, nor on these.
    unset req.http.Cookie;
    unset req.http.Next-Router-State-Tree;
    unset req.http.Next-Router-Segment-Prefetch;
    unset req.http.Next-Url;
    if (req.http.Save-Data ~ "(?i)^\s*on\s*$") {
        set req.http.Save-Data = "on";
    } else {
        unset req.http.Save-Data;
    }
    # Pictures are sent in the best of the formats that a browser reads, and browsers name them in many ways.
    if (req.url ~ "^/_next/image") {
        if (req.http.Accept ~ "image/avif") {
            set req.http.Accept = "image/avif,image/webp";
        } else if (req.http.Accept ~ "image/webp") {
            set req.http.Accept = "image/webp";
        } else {
            unset req.http.Accept;
        }
    }
    # Varnish itself packs and unpacks gzip only; the portal sends Brotli, which is kept beside it.
    if (req.http.Accept-Encoding ~ "(?i)(^|[,\s])br\s*(,|$|;\s*q=(1|0\.0*[1-9]))") {
        set req.http.x-encoding = "br";
    }

    # A page is the same whatever stands behind the question mark, but for search and newsletter, whose answers are one
    # reader's. So the query is taken off to look for the page, and goes with the request when the portal has to be asked:
    # an address of a former site may be known by it.
    if (req.url ~ "^(/lite)?(/tim-kiem|/en/search|/ban-tin|/en/newsletter)\?") {
        return (pass);
    }
    if (req.url ~ "\?" && req.url !~ "^/(api/|_next/image)") {
        set req.http.x-asked = req.url;
        set req.url = regsub(req.url, "\?.*$", "");
    }

    # A page that could not be made is asked for again after a second, or when something has changed, and meanwhile nobody waits
    # for one: there may be thousands for whom Varnish would ask one after the other.
    if (!std.healthy(req.backend_hint) || now < std.time(real=std.real(var.global_get("last not made"), 0.0)) + 1s) {
        set req.http.x-portal-away = "1";
    }
    # Said anew each time, since a restart keeps what was said before it.
    if (req.http.x-must-be-new && !req.http.x-portal-away) {
        set req.grace = 0s;
    } else {
        set req.grace = 24h;
    }
    return (hash);
}

sub vcl_hash {
    # Not by host, which anybody can make up: the portal has one address, SITE_URL.
    hash_data(req.url);
    if (req.http.x-encoding) {
        hash_data(req.http.x-encoding);
    }
    return (lookup);
}

sub vcl_hit {
    if (req.http.x-asked && obj.status != 200) {
        set req.url = req.http.x-asked;
        return (pass);
    }
    if (obj.ttl < 0s && !req.http.x-portal-away && !req.http.x-must-be-new) {
        # What a soft purge has dropped has its end at that moment; and it overlooks those whose time was over before, of which
        # something may have changed just as well. Nobody gets either again but in an outage. Where nothing has changed since,
        # the portal has said for how long the old page may be given while a new one is fetched.
        if (now + obj.ttl < std.time(real=std.real(var.global_get("last change"), 0.0)) + 10ms
            || obj.ttl + std.duration(obj.http.x-stale-for, 0s) < 0s) {
            set req.http.x-must-be-new = "1";
            return (restart);
        }
    }
}

sub vcl_miss {
    if (req.http.x-asked) {
        set req.url = req.http.x-asked;
        return (pass);
    }
}

sub vcl_pass {
    # Its answer is sent as it is, also when it is an error.
    set req.http.x-past-cache = "1";
}

sub vcl_backend_fetch {
    if (bereq.retries == 0) {
        var.set("must be new", bereq.http.x-must-be-new);
    }
    # With several instances each page is made by one of them, and by another one where that does not answer or is not ready. One
    # that has just come back is asked for more and more.
    if (bereq.method == "GET" || bereq.method == "HEAD") {
        set bereq.backend = portals_by_address.backend(by=URL, alt=bereq.retries, healthy=ALL);
    }
    if (bereq.http.x-encoding) {
        set bereq.http.Accept-Encoding = bereq.http.x-encoding;
    }
    unset bereq.http.x-encoding;
    unset bereq.http.x-asked;
    unset bereq.http.x-past-cache;
    unset bereq.http.x-portal-away;
    unset bereq.http.x-must-be-new;
}

sub vcl_backend_response {
    # With several instances another one may know better: one that starts or ends answers 503, and one of the version before,
    # or after, has other files. With one instance it is asked once more.
    if (bereq.retries < 1 && !bereq.is_bgfetch && (bereq.method == "GET" || bereq.method == "HEAD")
        && (beresp.status == 503 || (beresp.status == 404 && bereq.url ~ "^/(_next/static|reader-scripts)/"))) {
        return (retry);
    }
    # What Varnish takes this header for is nobody else's to say.
    unset beresp.http.x-stale-for;
    if (beresp.status >= 500 && bereq.is_bgfetch) {
        return (abandon);
    }
    # A stored file never changes under its name. A picture that is taken out of the store, or changed, goes with its copies.
    if (bereq.url ~ "^/(_next/image|api/(media/file|pictures|drawn)/)") {
        set beresp.http.surrogate-key = "media";
        if (beresp.status == 200 && !beresp.http.Cache-Control) {
            set beresp.http.Cache-Control = "public, max-age=86400";
            set beresp.ttl = 1d;
        }
    }
    # A page from before a change, which whoever asked then is still given. The next one has to ask again. Called uncacheable,
    # it would make Varnish ask for a second for each reader apart, and keep each of those answers beside the others: of a page
    # that many read there were hundreds, and each reader after them had to wait until all were looked through.
    if (beresp.status == 200 && beresp.http.Cache-Control ~ "no-store" && !beresp.http.Set-Cookie && !bereq.uncacheable) {
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        set beresp.keep = 0s;
        return (deliver);
    }
    # It could not be made. Where there is an old one, that is given, and would be gone if anything were taken in for it.
    if (beresp.status >= 500 && var.get("must be new") == "1" && !bereq.uncacheable) {
        return (abandon);
    }
    # Where there is none, word of that is kept for the second that the portal says.
    if (beresp.status >= 500 && beresp.http.Cache-Control ~ "s-maxage=1(,|$)" && !beresp.http.Set-Cookie && !bereq.uncacheable) {
        set beresp.ttl = 1s;
        set beresp.grace = 0s;
        set beresp.keep = 0s;
        return (deliver);
    }
    # Kept is only what says so. Varnish would keep a redirect or "not found" without a word for two minutes.
    if (beresp.http.Cache-Control !~ "(s-maxage|max-age)=[1-9]" || beresp.http.Cache-Control ~ "private|no-store|no-cache"
        || beresp.http.Set-Cookie || beresp.status >= 500) {
        set beresp.uncacheable = true;
        set beresp.ttl = 1s;
        set beresp.grace = 0s;
        return (deliver);
    }
    set beresp.http.xkey = beresp.http.surrogate-key;
    set beresp.http.x-stale-for = beresp.grace + "s";
    set beresp.grace = 24h;
    # To ask the portal whether the page is still the same.
    set beresp.keep = 1h;
    return (deliver);
}

sub vcl_backend_error {
    # Nothing was changed by what is only read: another instance is asked.
    if (bereq.retries < 2 && (bereq.method == "GET" || bereq.method == "HEAD")) {
        return (retry);
    }
    # Words of the newspaper in place of Varnish's own page; vcl_deliver first looks for an old one.
    set beresp.status = 503;
    set beresp.http.Content-Type = "text/html; charset=utf-8";
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Retry-After = "30";
    set beresp.http.x-portal-away = "1";
    set beresp.body = {"<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>503</title>
<style>:root{color-scheme:light dark}body{max-width:34rem;margin:18vh auto 0;padding:0 1.25rem;font:1.125rem/1.6 Georgia,serif}a{color:inherit}</style>
<p>Trang này tạm thời chưa mở được. Mời bạn thử lại sau ít phút. <a href="/">Về trang nhất</a></p>
<p lang="en">This page cannot be opened at the moment. Please try again in a few minutes. <a href="/en">To the front page</a></p>
</html>
"};
    return (deliver);
}

sub vcl_deliver {
    # The portal did not answer, and the probe has not noticed yet: once more, and an old page will do.
    if (resp.status >= 500 && !req.http.x-past-cache && !req.http.x-portal-away) {
        set req.http.x-portal-away = "1";
        return (restart);
    }
    unset resp.http.xkey;
    unset resp.http.surrogate-key;
    unset resp.http.x-stale-for;
    unset resp.http.x-portal-away;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    # Of a page that is asked for again at each visit, how old the copy is here says nothing to a browser.
    if (resp.http.Cache-Control ~ "s-maxage") {
        unset resp.http.Age;
    }
    if (req.http.x-past-cache) {
        set resp.http.X-Cache = "PASS";
    } else if (obj.hits > 0) {
        set resp.http.X-Cache = "HIT";
    } else {
        set resp.http.X-Cache = "MISS";
    }
}

sub vcl_synth {
    # The portal could not make the page, and there is an old one.
    if (resp.status == 503 && req.http.x-must-be-new && !req.http.x-portal-away) {
        var.global_set("last not made", std.time2real(now, 0.0));
        set req.http.x-portal-away = "1";
        return (restart);
    }
    if (req.http.x-dropped) {
        set resp.http.X-Dropped = req.http.x-dropped;
    }
    # What follows such a request on its connection may be anything.
    if (resp.status == 400 || resp.status == 413) {
        set resp.http.Connection = "close";
    }
    if (resp.status == 400 || resp.status == 403 || resp.status == 413 || req.method == "PURGE") {
        set resp.http.Content-Type = "text/plain; charset=utf-8";
        set resp.body = resp.reason + {"
"};
        return (deliver);
    }
}
