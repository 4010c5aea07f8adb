/** A mail with everything in it by which one page has ever run, fetched or sent something; `trap` is where that would arrive. */
export const evilMail = (trap: string): string =>
  [
    'From: Kim Lee <kim@buyer.example>',
    'To: sales@acme.example',
    'Subject: Look',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary=r',
    '',
    '--r',
    'Content-Type: multipart/alternative; boundary=a',
    '',
    '--a',
    'Content-Type: text/plain',
    '',
    'Plain words.',
    '--a',
    'Content-Type: text/html; charset=utf-8',
    '',
    evilHtml(trap),
    '--a--',
    '--r',
    'Content-Type: image/gif',
    'Content-ID: <dot@buyer.example>',
    'Content-Transfer-Encoding: base64',
    '',
    'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
    '--r--',
  ].join('\r\n')

const evilHtml = (trap: string): string => `<html><head>
<base href="${trap}/base/"><meta http-equiv="refresh" content="0;url=${trap}/refresh">
<link rel="stylesheet" href="${trap}/link.css"><link rel="preconnect" href="${trap}"><link rel="dns-prefetch" href="${trap}"><link rel="prefetch" href="${trap}/prefetch">
<style>@import url(${trap}/import.css); body{background:url(${trap}/body.png)}</style>
<script>parent.ran = true; document.title = 'ran'; fetch('${trap}/script')</script></head>
<body onload="fetch('${trap}/onload')" background="${trap}/attribute.png">
<p style="color:#123456;background-image:url(${trap}/style.png);width:expression(alert(1))">Dear Ana,</p>
<p>we need <b onclick="fetch('${trap}/click')">twelve</b> pumps. <a href="javascript:fetch('${trap}/javascript')">Here</a> and <a href="https://buyer.example/plan">there</a>.</p>
<img src="${trap}/pixel.gif" alt="Our logo" onerror="fetch('${trap}/onerror')"><img src="cid:dot@buyer.example" alt="dot">
<img srcset="${trap}/srcset.png 1x" src=x><picture><source srcset="${trap}/source.png"></picture>
<iframe src="${trap}/iframe"></iframe><iframe srcdoc="<script>parent.parent.ran=true</script>"></iframe>
<object data="${trap}/object"></object><embed src="${trap}/embed"><video src="${trap}/video" poster="${trap}/poster" autoplay></video><audio src="${trap}/audio" autoplay></audio>
<svg onload="fetch('${trap}/svg')"><image href="${trap}/svg.png"/><script>fetch('${trap}/svgscript')</script></svg>
<math><mtext><table><mglyph><style><img src=x onerror="fetch('${trap}/mxss')"></style></mglyph></table></mtext></math>
<form action="${trap}/form" id="f"><input name="password" autofocus onfocus="fetch('${trap}/focus')"><button>Sign in</button></form>
<details open ontoggle="fetch('${trap}/toggle')"><summary>More</summary></details>
<noscript><p title="</noscript><img src=x onerror=fetch('${trap}/noscript')>"></p></noscript>
<template><img src="${trap}/template.png"></template>
<p>Kim</p></body></html>`
