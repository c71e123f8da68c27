vcl 4.1;
# Varnish in front of Concord, told of each publication: PURGE=varnish+http://HOST:PORT. It needs the
# module xkey (Debian: varnish-modules).
import std;
import xkey;

backend concord {
    .host = "web-1";
    .port = "3000";
    .probe = { .url = "/health/live"; .interval = 2s; .timeout = 1s; .window = 3; .threshold = 2; }
}

# The processes of Concord: nobody else may purge.
acl may_purge {
    "localhost";
    "web-1";
    "web-2";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ may_purge) { return (synth(405)); }
        if (req.http.xkey-purge-all) {
            ban("obj.status > 0");
            return (synth(200, "all"));
        }
        set req.http.xkey-count = xkey.purge(req.http.xkey-purge);
        return (synth(200, req.http.xkey-count));
    }
    if (req.method != "GET" && req.method != "HEAD") { return (pass); }
    # Drafts and answers to people with an account are for nobody else.
    if (req.http.Authorization || req.http.Cookie ~ "payload-token=") { return (pass); }
    # A moment of the past (RFC 7089): where it leads is for who asked so.
    if (req.http.Accept-Datetime) { return (pass); }
    unset req.http.Cookie;
    # What is old is shown only while Concord is dead: where the probe says so, or the answer to this request did.
    if (req.restarts == 0) { unset req.http.concord-failed; }
    if (std.healthy(req.backend_hint) && !req.http.concord-failed) { set req.grace = 0s; }
    else { set req.grace = 24h; }
    return (hash);
}

sub vcl_backend_response {
    if (beresp.http.Cache-Control ~ "(private|no-store)") {
        set beresp.uncacheable = true;
        set beresp.ttl = 5s;
        return (deliver);
    }
    if (beresp.status >= 500) {
        # The page of before, where there is one, instead of a fault.
        if (bereq.is_bgfetch) { return (abandon); }
        set beresp.uncacheable = true;
        set beresp.ttl = 1s;
        return (deliver);
    }
    set beresp.grace = 24h;
}

sub vcl_deliver {
    if (resp.status >= 500 && req.restarts == 0 && req.method ~ "^(GET|HEAD)$" && !req.http.Authorization) {
        set req.http.concord-failed = "yes";
        return (restart);
    }
    unset resp.http.xkey;
    # Its age would make browsers and caches further on count from the wrong moment.
    unset resp.http.Via;
    unset resp.http.X-Varnish;
}
