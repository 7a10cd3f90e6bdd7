// What office programs put on the clipboard, as we saw it in its kinds; the words are ours.

export const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><title>Brief</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=NL style='tab-interval:35.4pt'><!--StartFragment-->
<h1 style='mso-margin-top-alt:auto'><span lang=NL style='mso-fareast-font-family:"Times New Roman"'>Schoolreis<o:p></o:p></span></h1>
<p class=MsoNormal style='margin-bottom:8.0pt'><span lang=NL>Lieve <b style='mso-bidi-font-weight:normal'>ouders</b>,<o:p></o:p></span></p>
<p class=MsoNormal><span lang=NL><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><span lang=NL>We gaan naar <a href="https://www.efteling.nl/">de
Efteling</a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=NL>Een lunch<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=NL>geen noten<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]><span lang=NL>Een regenjas<o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]><i>Eerst</i> de bus<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Dan het park<o:p></o:p></p>
<!--EndFragment--></body></html>`

export const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400;white-space:pre-wrap;">Studiedag</span></h2><p dir="ltr"><span style="font-size:11pt;font-weight:400;font-style:normal">Op </span><span style="font-weight:700;font-style:normal">vrijdag</span><span style="font-weight:400;font-style:italic"> is er geen school.</span></p><br><ul style="margin-top:0"><li dir="ltr" aria-level="1" style="list-style-type:disc"><p dir="ltr" role="presentation"><span style="font-weight:400">opvang kan</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>tot vijf uur</span></p></li></ul></ul></b>`

export const outlook = `<div class="WordSection1"><div style="font-family:Aptos,sans-serif;font-size:12pt;color:rgb(0,0,0)" class="elementToProof">Dag juf Anna,</div><div class="elementToProof"><br></div><div class="elementToProof">Bel <a href="tel:+31201234567" title="bellen">ons</a> of mail <a href="mailto:a@b.example">a@b.example</a>.<br>Groet,<br>Paul</div><img src="cid:image001.png@01DA" alt="logo"><table><tbody><tr><td style="border:1px">ma</td><td>di</td></tr><tr><td>gym</td><td>zwemmen</td></tr></tbody></table></div>`
